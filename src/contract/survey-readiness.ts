import { z } from 'zod'
import { query } from './endpoint.ts'

/** Schools without a list of classes can be asked by nobody; without their own data their profile lacks factors. */
const counts = { schools: z.int(), unlisted: z.int(), untold: z.int() }

export const surveyReadinessReply = z.object({
  /** From where the reader begins down to what is shown; empty for who has schools only. */
  path: z.array(z.object({ id: z.int(), name: z.string() })),
  own: z.object(counts),
  territories: z.array(z.object({ id: z.int(), name: z.string(), ...counts })),
  /** Of the territory itself; those that lack something come first. */
  schools: z.array(z.object({ id: z.uuid(), name: z.string(), isListed: z.boolean(), isTold: z.boolean() })),
  more: z.int(),
  /** Whether the schools have been asked for their own data at all. */
  isDataAsked: z.boolean(),
})
export type SurveyReadiness = z.infer<typeof surveyReadinessReply>

export const readSurveyReadiness = query({
  path: '/api/programmes/:programme/survey-readiness', summary: 'Какие школы ещё не дали списков классов и сведений о себе', params: z.object({ programme: z.uuid() }),
  query: z.object({ territory: z.coerce.number().int().positive().optional() }), reply: surveyReadinessReply,
})
