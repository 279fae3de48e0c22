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

export const listJournal = query({
  path: '/api/journal',
  summary: 'Журнал: кто, что и когда сделал',
  query: z.object({ subject: z.string().max(100).optional(), before: z.coerce.number().int().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({ items: z.array(journalEntryReply), next: z.int().nullable() }),
})
