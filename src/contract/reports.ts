import { z } from 'zod'
import { reasonKinds, reportSubjects } from '../domain/reports/report.ts'
import { targetStates } from '../domain/indicators/target-standing.ts'
import { download, query } from './endpoint.ts'

/** Of a territory and all below it, of one organisation, or of the schools that a curator's appointment was attached to; all days inclusive. */
const asked = {
  from: z.iso.date(),
  to: z.iso.date(),
  territory: z.coerce.number().int().optional(),
  organisation: z.uuid().optional(),
  curator: z.uuid().optional(),
}
export const reportQuery = z.object(asked)
export type ReportAsked = z.infer<typeof reportQuery>

const count = z.int().min(0)
const day = z.iso.date()

const reportActivity = z.object({
  activityId: z.uuid(), number: z.string().nullable(), title: z.string().nullable(), schedule: z.string(),
  counts: z.object({ asked: count, done: count, late: count, unconfirmed: count, awaiting: count, overdue: count, waived: count, past: count }),
  doneFrom: day.nullable(), doneTo: day.nullable(),
  targets: z.array(z.object({ words: z.string(), measured: z.number().nullable(), isPercent: z.boolean(), isStated: z.boolean(), state: z.enum(targetStates) })),
  proofs: z.array(z.object({
    regionId: z.int(), assignmentId: z.uuid(), place: z.string(), on: day, document: z.object({ number: z.string(), date: day }).nullable(), link: z.string().nullable(),
    files: z.array(z.object({ id: z.uuid(), name: z.string() })), isByFact: z.boolean(),
  })),
  proofCount: count,
  reasons: z.array(z.object({ kind: z.enum(reasonKinds), regionId: z.int(), assignmentId: z.uuid(), place: z.string(), on: day, until: day.nullable(), text: z.string().nullable() })),
  reasonCount: count,
})

export const reportReply = z.object({
  subject: z.object({ kind: z.enum(reportSubjects), name: z.string() }),
  period: z.object({ from: day, to: day }),
  programmeDate: day,
  head: z.object({ seq: z.int(), hash: z.string() }).nullable(),
  roadmaps: z.array(z.object({
    id: z.uuid(), title: z.string().nullable(), territory: z.string(), order: z.object({ number: z.string().nullable(), date: day }).nullable(), activities: z.array(reportActivity),
  })),
})
export type ReportReply = z.infer<typeof reportReply>

export const readReport = query({ path: '/api/report', summary: 'Отчёт об исполнении за период', query: reportQuery, reply: reportReply })

export const reportFormats = ['docx', 'xlsx', 'pdf'] as const

export const downloadReport = download({ path: '/api/report/file', summary: 'Отчёт об исполнении файлом', query: z.object({ ...asked, format: z.enum(reportFormats) }) })

/** Whose reports this person may have: the own place, the schools below that are named one by one, the curators. */
export const listReportCurators = query({
  path: '/api/report/curators', summary: 'Кураторы, об исполнении у школ которых можно отчитаться', query: z.object({ from: day, to: day }),
  reply: z.object({ items: z.array(z.object({ appointmentId: z.uuid(), name: z.string(), territory: z.string(), schools: z.int() })) }),
})
