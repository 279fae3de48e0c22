import type { Generated } from 'kysely'
import type { Day, DayOrNull, Json, Moment } from './column-kinds.ts'

type Duty = 'organise' | 'do'

/** Facts, and what is derived from them. */
export type WorkTables = {
  fact: {
    region_id: number
    id: Generated<string>
    kind: string
    occurred_on: Day
    recorded_at: Moment
    person_id: string
    appointment_id: string | null
    territory_id: number
    organisation_id: string | null
    subject_person_id: string | null
    programme_id: string | null
    roadmap_id: string | null
    activity_id: string | null
    assignment_id: string | null
    corrects_id: string | null
    data: Json
    command_id: string
  }
  assignment: {
    region_id: number
    id: string
    roadmap_id: string
    revision_id: string
    activity_id: string
    binding: number
    slot: Generated<string>
    process: string
    step: string
    duty: Duty
    starts_on: DayOrNull
    planned_due_on: DayOrNull
    due_on: DayOrNull
    holder_role: string
    territory_id: number
    organisation_id: string | null
    holder_person_id: string | null
    delegate_id: string | null
    zone: string
    is_past: Generated<boolean>
    state: 'open' | 'awaiting' | 'returned' | 'done' | 'waived' | 'past' | 'withdrawn'
    is_overdue: Generated<boolean>
    done_on: DayOrNull
    is_late: Generated<boolean>
    is_unconfirmed: Generated<boolean>
    is_by_fact: Generated<boolean>
    asked_until: DayOrNull
    decider: string | null
    version: Generated<number>
  }
  rollup_change: {
    region_id: number
    id: Generated<string>
    roadmap_id: string
    activity_id: string
    duty: Duty
    territory_id: number
    state: string
    change: number
  }
  assignment_rollup: { region_id: number; territory_id: number; roadmap_id: string; activity_id: string; duty: Duty; state: string; count: string }
  territory_rollup: { region_id: number; territory_id: number; duty: Duty; state: string; count: string }
  replan_request: { region_id: number; roadmap_id: string }
  roadmap_planning: { region_id: number; roadmap_id: string; revision_id: string; people_hash: string; planned_at: Moment }
  assignment_comment: {
    region_id: number
    id: string
    assignment_id: string
    person_id: string
    appointment_id: string | null
    at: Moment
    text: string
  }
  file: {
    region_id: number
    id: string
    hash: string
    name: string
    media_type: string
    size: string
    territory_id: number
    organisation_id: string | null
    person_id: string
    at: Moment
    is_attached: Generated<boolean>
  }
}
