import { z } from 'zod'
import { audiences } from '../domain/surveys/audience.ts'
import { query } from './endpoint.ts'

const figures = { size: z.int(), required: z.int(), received: z.int(), /** At the end, at the pace of the last days. */ projected: z.int() }

const row = z.object({
  kind: z.enum(['territory', 'school', 'class']),
  /** Of a class: the school's, with the class in `name`. */
  id: z.string(), name: z.string(), schools: z.int(), ...figures,
  byAudience: z.array(z.object({ audience: z.enum(audiences), ...figures })),
  /** Of a school: as the campaign goes there. */
  state: z.enum(['waiting', 'open', 'closing', 'closed']).nullable(), closesOn: z.iso.date().nullable(), isReached: z.boolean(), /** When its coordinator last reminded it. */ remindedOn: z.iso.date().nullable(),
})
export type MonitorRow = z.infer<typeof row>

export const monitorReply = z.object({
  campaign: z.object({ id: z.uuid(), title: z.string(), opensOn: z.iso.date(), closesOn: z.iso.date(), required: z.int() }),
  /** From the top down to what is shown. */
  path: z.array(z.object({ kind: z.enum(['territory', 'school']), id: z.string(), name: z.string() })),
  own: row.nullable(),
  /** Those that will end lowest come first. */
  rows: z.array(row),
  /** How many more there are, all further on than those; they come where `all` is asked for. */
  more: z.int(),
})
export type MonitorReply = z.infer<typeof monitorReply>

/** By territory, down to the classes of a school; without either, whatever of it is the reader's. */
export const readMonitor = query({
  path: '/api/surveys/:id/monitor', summary: 'Сколько анкет получено: территории, школы, классы', params: z.object({ id: z.uuid() }),
  query: z.object({ territory: z.coerce.number().int().positive().optional(), school: z.uuid().optional(), all: z.literal('1').optional() }), reply: monitorReply,
})
