import type { Generated } from 'kysely'
import type { ActivationState, DiagnosisState, Verdict } from '../../domain/risks/work/risk-work.ts'
import type { VisitState } from '../../domain/visits/visit.ts'
import type { VisitSide, VisitType } from '../../domain/visits/visit-type.ts'
import type { Day, DayOrNull, Json, JsonOrNull, Moment } from './column-kinds.ts'

/** Visits with their protocols and signatures, and what schools do about their risks. */
export type VisitTables = {
  visit: {
    region_id: number
    id: string
    programme_id: string
    organisation_id: string
    territory_id: number
    appointment_id: string
    curator_id: string
    type: VisitType
    state: VisitState
    day: Day
    time: string | null
    proposed_by: VisitSide
    note: string | null
    reason: string | null
    held_on: DayOrNull
    check_list: JsonOrNull
    answers: JsonOrNull
    notes: string | null
    photos: Generated<string[]>
    protocol_text: string | null
    protocol_hash: Buffer | null
    changed_at: Moment
    version: Generated<number>
  }
  visit_signature: {
    region_id: number
    visit_id: string
    side: VisitSide
    person_id: string
    appointment_id: string | null
    hash: Buffer
    at: Moment
    signed_on: Day
    file_id: string | null
  }
  risk_work: {
    region_id: number
    programme_id: string
    organisation_id: string
    territory_id: number
    diagnosis: Generated<DiagnosisState>
    diagnosed_on: DayOrNull
    activation: Generated<ActivationState>
    activated_on: DayOrNull
    decided_on: DayOrNull
    verified_on: DayOrNull
    message: string | null
    changed_at: Moment
    version: Generated<number>
  }
  risk_work_factor: {
    region_id: number
    programme_id: string
    organisation_id: string
    factor: string
    verdict: Verdict | null
    verdict_reason: string | null
    diagnosis: Generated<string>
    measures: Json
    is_activated: Generated<boolean>
    skip_reason: string | null
  }
}
