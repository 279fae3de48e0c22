import type { CivilDate } from '../kernel/civil-date.ts'

/** Of whom a report is: a territory with all below it, one organisation, or the schools that a curator was attached to. */
export const reportSubjects = ['territory', 'organisation', 'curator'] as const
export type ReportSubject = (typeof reportSubjects)[number]

/** What was asked in the period, and what had become of it by its last day. */
export type ReportCounts = {
  /** Without what was waived or over before approval. */
  asked: number
  done: number
  /** Of those: after the day. */
  late: number
  /** Of those: closed by a document's number, where nobody could confirm. */
  unconfirmed: number
  /** Done and waiting for a confirmation. */
  awaiting: number
  /** Not done by the end of the period, though the day is past. */
  overdue: number
  waived: number
  past: number
}

/** What stands for work done: an official paper, an address, files. */
export type ReportProof = {
  regionId: number
  assignmentId: string
  /** The school, body or territory. */
  place: string
  on: CivilDate
  document: { number: string; date: CivilDate } | null
  link: string | null
  files: { id: string; name: string }[]
  isByFact: boolean
}

/** Why it went another way: moved, sent back, waived, or said in the talk about it. */
export const reasonKinds = ['postponed', 'extended', 'returned', 'waived', 'comment'] as const
export type ReasonKind = (typeof reasonKinds)[number]
export type ReportReason = { kind: ReasonKind; regionId: number; assignmentId: string; place: string; on: CivilDate; until: CivilDate | null; text: string | null }

export type ReportTarget = { words: string; measured: number | null; isPercent: boolean; isStated: boolean; state: 'met' | 'on-track' | 'at-risk' | 'missed' | 'unknown' }

export type ReportActivity = {
  activityId: string
  number: string | null
  title: string | null
  schedule: string
  counts: ReportCounts
  doneFrom: CivilDate | null
  doneTo: CivilDate | null
  targets: ReportTarget[]
  proofs: ReportProof[]
  /** How many there are altogether; the first of them stand above. */
  proofCount: number
  reasons: ReportReason[]
  reasonCount: number
}

export type Report = {
  subject: { kind: ReportSubject; name: string }
  period: { from: CivilDate; to: CivilDate }
  programmeDate: CivilDate
  /** The end of the region's journal when the report was made; null where nothing is sealed yet. */
  head: { seq: number; hash: string } | null
  roadmaps: { id: string; title: string | null; territory: string; order: { number: string | null; date: CivilDate } | null; activities: ReportActivity[] }[]
}

export type ReportVerdict = 'done' | 'done-late' | 'partly' | 'not-done' | 'not-asked'

/** In one word, for the sign beside the row. */
export function verdictOf({ asked, done, late }: ReportCounts): ReportVerdict {
  if (asked === 0) return 'not-asked'
  if (done === 0) return 'not-done'
  if (done < asked) return 'partly'
  return late > 0 ? 'done-late' : 'done'
}

const none: ReportCounts = { asked: 0, done: 0, late: 0, unconfirmed: 0, awaiting: 0, overdue: 0, waived: 0, past: 0 }

export function totalOf(activities: readonly Pick<ReportActivity, 'counts'>[]): ReportCounts {
  return activities.reduce((sum, { counts }) => ({
    asked: sum.asked + counts.asked, done: sum.done + counts.done, late: sum.late + counts.late, unconfirmed: sum.unconfirmed + counts.unconfirmed,
    awaiting: sum.awaiting + counts.awaiting, overdue: sum.overdue + counts.overdue, waived: sum.waived + counts.waived, past: sum.past + counts.past,
  }), none)
}
