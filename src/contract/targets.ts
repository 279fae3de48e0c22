import { z } from 'zod'
import { targetMeasures } from '../domain/indicators/target-measure.ts'
import { targetStates } from '../domain/indicators/target-standing.ts'
import { comparators, targetUnits } from '../domain/roadmaps/plan/plan.ts'
import { populationCodes } from '../domain/processes/population.ts'
import { query } from './endpoint.ts'
import { readIndicator } from './indicators.ts'

export const targetReply = z.object({
  activityId: z.uuid(),
  position: z.int(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  /** The words of the part that it stands in; null in the activity's own cell. */
  part: z.string().nullable(),
  /** Which of the activity's parts, and which of the targets there, from 0. */
  at: z.object({ part: z.int().nullable(), target: z.int() }),
  comparator: z.enum(comparators),
  value: z.number(),
  unit: z.enum(targetUnits),
  /** As printed. */
  of: z.string().nullable(),
  measure: z.enum(targetMeasures),
  /** `facts`: counted from work done. `stated`: somebody named it with the proof. Null where there is nothing yet. */
  basis: z.enum(['facts', 'stated']).nullable(),
  /** Rounded to a tenth. */
  measured: z.number().nullable(),
  /** What the share is made of; null for what is stated. */
  counted: z.object({ done: z.int(), of: z.int(), population: z.enum(populationCodes), binding: z.int() }).nullable(),
  state: z.enum(targetStates),
  projected: z.number().nullable(),
  dueOn: z.iso.date().nullable(),
})
export type TargetReply = z.infer<typeof targetReply>

export const readTargets = query({
  path: '/api/roadmaps/:id/targets', summary: 'Целевые значения дорожной карты и то, что сделано', params: z.object({ id: z.uuid() }),
  /** Of this territory and below it; the road map's own where none is given. */
  query: z.object({ territory: z.coerce.number().int().optional() }),
  reply: z.object({
    targets: z.array(targetReply),
    title: z.string().nullable(),
    territory: z.object({ id: z.int(), name: z.string() }),
    /** Whether the reader may name values that nobody can compute, for this territory. */
    mayState: z.boolean(),
  }),
})

/** The number opened: each member that it counts, and its facts. */
export const openTarget = query({
  path: '/api/roadmaps/:id/targets/:activity/:binding', summary: 'Из чего сложилось значение: участники и их факты',
  params: z.object({ id: z.uuid(), activity: z.uuid(), binding: z.coerce.number().int().min(0).max(100) }),
  query: z.object({ territory: z.coerce.number().int().optional(), by: z.enum(['members', 'curators', 'schools', 'parties']).default('members'), offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({
    total: z.int(),
    /** 100 a page; those who have not done it come first. */
    members: z.array(z.object({
      name: z.string(), territory: z.string(), isDone: z.boolean(),
      assignments: z.array(z.object({ regionId: z.int(), id: z.uuid(), state: z.string(), dueOn: z.iso.date().nullable(), doneOn: z.iso.date().nullable(), factId: z.string().nullable() })),
      /** Of a school that is to be read: its documents. */
      documents: z.array(z.object({ regionId: z.int(), id: z.uuid(), title: z.string(), isRead: z.boolean() })),
    })),
  }),
})
export type OpenedTarget = z.infer<typeof openTarget.reply>

/** Values that were named for one target, with their proofs: the last first. */
export const readStated = query({
  path: '/api/roadmaps/:id/targets/:activity/stated', summary: 'Значения целевого показателя, указанные вручную', params: z.object({ id: z.uuid(), activity: z.uuid() }),
  query: z.object({ territory: z.coerce.number().int().optional(), part: z.coerce.number().int().min(0).optional(), target: z.coerce.number().int().min(0) }),
  reply: z.object({ items: readIndicator.reply.shape.stated }),
})
