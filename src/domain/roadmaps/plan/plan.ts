import type { CivilDate, Window } from '../../kernel/civil-date.ts'
import type { Binding } from '../../processes/binding.ts'
import type { PartyRole } from './party-role.ts'
import type { Warning } from './warning.ts'

/** What one road map says: the content of a revision, and of the interchange format `opora.roadmap/1`. */
export type Plan<A extends Activity = Activity> = {
  title: string | null
  /** The initiative that the document names («500+»). */
  programme: string | null
  territory: PlanTerritory | null
  /** Plan years, ascending. */
  years: number[]
  approval: Approval | null
  /** The earlier act that this one restates. */
  amends: { number: string | null; date: CivilDate | null } | null
  sections: Section[]
  activities: A[]
  warnings: Warning[]
}

export const territoryLevels = ['federal', 'region', 'municipality', 'school'] as const
export type TerritoryLevel = (typeof territoryLevels)[number]

export type PlanTerritory = { level: TerritoryLevel | null; name: string | null }

export const approvalActs = ['order', 'signature', 'letter'] as const
export type ApprovalAct = (typeof approvalActs)[number]

export type Approval = { act: ApprovalAct | null; number: string | null; date: CivilDate | null; authority: string | null }

export type Section = { number: string | null; title: string | null }

/** One row of a road map. Texts are as printed, white space collapsed. */
export type Activity = {
  /** 1-based reading order in the document. */
  position: number
  number: string | null
  /** Index into `sections`. */
  section: number | null
  title: string | null
  description: string | null
  kind: ActivityKind
  schedule: Schedule
  responsible: Party[]
  indicator: Indicator | null
  /** «Формат информационного сопровождения». */
  publication: string | null
  /** Where one activity holds several deliverables (sub-rows). */
  parts: ActivityPart[]
  /** The document itself says «исполнено». */
  done: boolean
  source: ActivitySource | null
  warnings: Warning[]
  /** What a person confirmed; never in the interchange format. See `PlannedActivity`. */
  bindings?: Binding[] | null
}

/** Where the activity stood in its document: the 1-based row of the source. */
export type ActivitySource = { row: number }

export type ActivityPart = {
  description: string | null
  indicator: Indicator | null
  /** Indexes into the activity's `responsible`. */
  responsible: number[]
  row: number | null
}

export const activityKinds = [
  'appointment', 'regulation', 'agreement', 'survey', 'diagnostics', 'risk-profile', 'visit', 'programme-documents',
  'expert-review', 'monitoring', 'event', 'training', 'mentoring', 'consultation', 'publication', 'practice', 'contest',
  'report', 'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

export const scheduleKinds = ['date', 'deadline', 'period', 'periods', 'recurring', 'ongoing', 'dependent', 'unknown'] as const
export type ScheduleKind = (typeof scheduleKinds)[number]

export type Schedule = {
  /** As printed, white space collapsed. */
  text: string | null
  kind: ScheduleKind
  windows: Window[]
  /** RFC 5545 RRULE body without DTSTART and UNTIL; holds inside `windows`. */
  recurrence: string | null
  /** The words that make it depend: «По плану работы Совета», «по запросу». */
  condition: string | null
}

export type Party = { text: string; role: PartyRole | null }

export type Indicator = { text: string | null; targets: Target[] }

export const comparators = ['gte', 'lte', 'eq'] as const
export type Comparator = (typeof comparators)[number]

export const targetUnits = ['percent', 'count'] as const
export type TargetUnit = (typeof targetUnits)[number]

export type Target = {
  comparator: Comparator
  value: number
  unit: TargetUnit
  /** The population or thing counted, as printed. */
  of: string | null
  /** The cell where the number stands. */
  from: 'indicator' | 'title'
}
