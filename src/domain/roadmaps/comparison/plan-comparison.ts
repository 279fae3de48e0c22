import type { Activity, ActivityKind, ActivityPart, Party, Plan, Schedule, Section, Target } from '../plan/plan.ts'
import type { PlanActivityId } from '../plan/planned-activity.ts'

/** Activities of two revisions of one road map share their names; those of a document that was read anew have none in common. */
export type ComparedActivity = Activity & { id?: PlanActivityId }

/** What became of a plan. */
export type PlanComparison<A extends ComparedActivity = ComparedActivity> = {
  header: HeaderChange[]
  sections: SectionChange[]
  /** In the order of the later plan; a removed one stands where it stood. */
  activities: ActivityComparison<A>[]
  counts: { added: number; removed: number; moved: number; changed: number; same: number }
}

export type HeaderChange = { [Field in HeaderField]: { field: Field; before: Plan[Field]; after: Plan[Field] } }[HeaderField]
export type HeaderField = 'title' | 'programme' | 'territory' | 'years' | 'approval' | 'amends'

export type SectionChange =
  | { state: 'added'; after: Section }
  | { state: 'removed'; before: Section }
  | { state: 'renamed'; before: Section; after: Section }

export type ActivityComparison<A extends ComparedActivity = ComparedActivity> =
  | { state: 'added'; after: A }
  | { state: 'removed'; before: A }
  /** `moved`: it stands elsewhere among the rows that both plans have; a row put in above moves nobody. */
  | { state: 'kept'; before: A; after: A; moved: boolean; changes: FieldChange[] }

export type FieldChange =
  | { field: 'number' | 'title' | 'description' | 'indicator' | 'publication'; before: string | null; after: string | null }
  | { field: 'section'; before: Section | null; after: Section | null }
  | { field: 'kind'; before: ActivityKind; after: ActivityKind }
  /** `dates`: not only the wording, other days are meant. */
  | { field: 'schedule'; before: Schedule; after: Schedule; dates: boolean }
  /** `resolved`: the same words stand for another role. */
  | { field: 'responsible'; added: Party[]; removed: Party[]; resolved: { before: Party; after: Party }[] }
  | { field: 'targets'; added: Target[]; removed: Target[] }
  | { field: 'parts'; before: ActivityPart[]; after: ActivityPart[] }
  | { field: 'done'; before: boolean; after: boolean }
