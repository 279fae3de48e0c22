import { z } from 'zod'
import { lessonKinds } from '../domain/programme-documents/lesson.ts'
import { query } from './endpoint.ts'

const lesson = z.object({
  kind: z.enum(lessonKinds), factor: z.object({ code: z.string(), name: z.string() }), text: z.string(), unit: z.string(), task: z.string(), schedule: z.string(), participants: z.string(), proof: z.string(),
  /** Of how many accepted programmes; 0: only the project's own. */
  programmes: z.int(), isShipped: z.boolean(),
})
export type LessonReply = z.infer<typeof lesson>

export const libraryPage = 50

/** What accepted programmes of the own region and Opora itself offer; what most have comes first. */
export const readLibrary = query({
  path: '/api/programmes/:id/document-library', summary: 'Библиотека целей, показателей и мероприятий по рисковым направлениям', params: z.object({ id: z.uuid() }),
  query: z.object({ factor: z.string().max(60).optional(), kind: z.enum(lessonKinds).optional(), words: z.string().trim().max(200).optional(), offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({ programme: z.object({ id: z.uuid(), name: z.string(), year: z.int() }), factors: z.array(z.object({ code: z.string(), name: z.string() })), items: z.array(lesson), total: z.int() }),
})
