import { z } from 'zod'
import { roles } from '../domain/access/role.ts'
import { command, query } from './endpoint.ts'
import { paperSchema, programmeParams } from './programmes.ts'

const keep = z.enum(['dates', 'weekdays'])

/** What the next year would begin with, before anything is done. */
export const nextProgrammePreview = z.object({
  year: z.int(),
  frame: z.array(z.object({ id: z.string(), name: z.string(), start: z.iso.date(), end: z.iso.date(), /** In the year that it is shifted from. */ was: z.object({ start: z.iso.date(), end: z.iso.date() }) })),
  /** Appointments of this year that have no end before the next one begins. */
  appointments: z.array(z.object({
    id: z.uuid(), role: z.enum(roles), person: z.object({ id: z.uuid(), name: z.string() }), territory: z.object({ id: z.int(), name: z.string() }), startsOn: z.iso.date(), endsOn: z.iso.date().nullable(),
  })),
  /** They will be the «школы прошлого года». */
  earlierSchools: z.int(),
  leads: z.int(),
})
export type NextProgrammePreview = z.infer<typeof nextProgrammePreview>

export const previewNext = query({
  path: '/api/programmes/:id/next', summary: 'С чем начнётся следующий год', params: programmeParams, query: z.object({ keep: keep.default('dates') }), reply: nextProgrammePreview,
})

export const openNext = command({
  path: '/api/programmes/:id/next', summary: 'Открыть следующий год из этого', params: programmeParams,
  body: z.object({
    version: z.int(), programmeId: z.uuid(), keep, catalogue: z.string().trim().min(1).max(60),
    /** Those that go on, by new appointments of the next year. */
    appointmentIds: z.array(z.uuid()).max(20_000), keepLeads: z.boolean(),
    /** From when and by which order they go on; needed where anybody does. */
    startsOn: z.iso.date().nullable(), document: paperSchema.nullable(),
  }),
  reply: z.object({ id: z.uuid(), appointments: z.int(), earlierSchools: z.int(), leads: z.int() }),
})
