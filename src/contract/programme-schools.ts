import { z } from 'zod'
import { schoolFaults } from '../domain/programmes/schools/check-school-list.ts'
import { command, query, upload } from './endpoint.ts'
import { paperSchema, programmeParams } from './programmes.ts'

export const programmeSchool = z.object({
  id: z.uuid(), name: z.string(), territoryId: z.int(), territory: z.string(), regionId: z.int(), inn: z.string().nullable(), login: z.string().nullable(), zone: z.string(),
  joinedOn: z.iso.date(), leftOn: z.iso.date().nullable(),
  /** Null where there is none, and for a reader who may not see the people of this school. */
  curator: z.object({ appointmentId: z.uuid(), name: z.string(), since: z.iso.date() }).nullable(),
  hasCurator: z.boolean(),
})
export type ProgrammeSchool = z.infer<typeof programmeSchool>

/** All at once: thousands of short rows, of which the page draws those in sight. */
export const listProgrammeSchools = query({
  path: '/api/programmes/:id/schools', summary: 'Школы, участвующие в году проекта', params: programmeParams,
  query: z.object({ region: z.coerce.number().int().positive().optional(), which: z.enum(['now', 'left', 'earlier']).default('now') }),
  reply: z.object({ items: z.array(programmeSchool), /** Where a school may be taken in or let go: in these regions; null is anywhere. */ mayChange: z.boolean() }),
})

const purpose = z.enum(['join', 'leave'])

/** A command, for a list of thousands does not go into an address; it changes nothing. */
export const checkSchools = command({
  path: '/api/programmes/:id/schools/check', summary: 'Проверить список школ, ничего не меняя', params: programmeParams,
  body: z.object({ text: z.string().max(2_000_000), purpose }),
  reply: z.object({
    lines: z.array(z.object({ line: z.int(), text: z.string(), organisationId: z.uuid().nullable(), name: z.string().nullable(), fault: z.enum(schoolFaults).nullable(), sameAs: z.int().nullable() })),
  }),
})
export type CheckedSchools = z.infer<typeof checkSchools.reply>

/** The rows of the first table of the file, a line each, cells apart by tabs: what `checkSchools` takes. */
export const readSchoolFile = upload({
  path: '/api/programmes/school-file', summary: 'Прочитать список школ из таблицы XLSX', query: z.object({ programme: z.uuid() }), reply: z.object({ text: z.string(), lines: z.int() }),
})

export const joinSchools = command({
  path: '/api/programmes/:id/schools/join', summary: 'Включить школы в год проекта', params: programmeParams,
  body: z.object({ organisationIds: z.array(z.uuid()).min(1).max(7_000), on: z.iso.date(), document: paperSchema.nullable() }), reply: z.object({ joined: z.int() }),
})

export const leaveSchools = command({
  path: '/api/programmes/:id/schools/leave', summary: 'Исключить школы из года проекта', params: programmeParams,
  body: z.object({ organisationIds: z.array(z.uuid()).min(1).max(7_000), on: z.iso.date(), reason: z.string().trim().min(3).max(1_000), document: paperSchema.nullable() }),
  /** Curators are detached from the schools that leave. */
  reply: z.object({ left: z.int(), detached: z.int() }),
})
