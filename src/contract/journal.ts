import { z } from 'zod'
import { query } from './endpoint.ts'

export const journalEntryReply = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  programmeDate: z.iso.date(),
  person: z.string(),
  /** Russian: what was done. */
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  before: z.unknown(),
  after: z.unknown(),
  /** Null until the sealer has linked it (within seconds). */
  hash: z.string().nullable(),
})

/** What the journal is narrowed to: of what, by whom, which part of the work, on which days of the real clock (Moscow's). */
const journalFilter = z.object({
  subject: z.string().max(100).optional(),
  /** A part of the person's name. */
  who: z.string().trim().min(2).max(200).optional(),
  /** The first word of the action: `roadmap`, `assignment`, `login` … */
  what: z.string().regex(/^[a-z-]{2,40}$/).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  territory: z.coerce.number().int().optional(),
})
export type JournalFilter = z.infer<typeof journalFilter>

export const listJournal = query({
  path: '/api/journal',
  summary: 'Журнал: кто, что и когда сделал',
  query: journalFilter.extend({ before: z.coerce.number().int().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({ items: z.array(journalEntryReply), next: z.int().nullable() }),
})
