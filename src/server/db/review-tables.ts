import type { Generated } from 'kysely'
import type { ReviewState, RoundState } from '../../domain/reviews/review-states.ts'
import type { ReviewKind, ReviewLevel, ReviewOutcome } from '../../domain/reviews/review-route.ts'
import type { Day, DayOrNull, Json, JsonOrNull, JsonWithDefault } from './column-kinds.ts'

/** Readings of schools' documents by experts, what came of them, and the samples that were drawn. */
export type ReviewTables = {
  review_round: {
    region_id: number
    document_id: string
    number: number
    step: string
    level: ReviewLevel
    kind: ReviewKind
    sample_id: string | null
    programme_id: string
    organisation_id: string
    territory_id: number
    document_version: number
    rule: Json
    criteria: Json
    state: Generated<RoundState>
    percent: string | null
    outcome: ReviewOutcome | null
    opened_on: Day
    concluded_on: DayOrNull
    report: JsonOrNull
    report_hash: Buffer | null
  }
  review: {
    region_id: number
    id: string
    document_id: string
    round: number
    seat: number
    expert_id: string
    state: Generated<ReviewState>
    due_on: Day
    scores: JsonWithDefault
    messages: JsonWithDefault
    recommendation: Generated<string>
    percent: string | null
    outcome: ReviewOutcome | null
    reason: string | null
    assigned_on: Day
    given_on: DayOrNull
    version: Generated<number>
  }
  review_sample: { region_id: number; id: string; programme_id: string; cohort_id: string; territory_id: number; step: string; share: number; seed: string; cohort_size: number; drawn_on: Day; person_id: string }
  review_sample_school: { region_id: number; sample_id: string; position: number; organisation_id: string; school_region: number }
}
