import type { DayOrNull, Json, JsonOrNull, Moment, MomentOrNull } from './column-kinds.ts'
import type { Generated } from 'kysely'

/** Forms for collecting data, and what is answered. */
export type FormTables = {
  data_form: {
    id: string
    region_id: number
    territory_id: number
    programme_id: string | null
    roadmap_id: string | null
    activity_id: string | null
    title: string
    purpose: string
    definition: Json
    population: string
    opens_on: DayOrNull
    due_on: DayOrNull
    state: 'draft' | 'open' | 'closed' | 'discarded'
    created_by: string
    created_at: Moment
    changed_at: Moment
    version: Generated<number>
    catalogue_kind: Generated<string | null>
  }
  form_response: {
    region_id: number
    id: string
    form_id: string
    territory_id: number
    organisation_id: string | null
    holder_role: string
    holder_person_id: string | null
    state: 'empty' | 'draft' | 'filled' | 'returned'
    answers: JsonOrNull
    draft: JsonOrNull
    filled_on: DayOrNull
    filled_by: string | null
    return_reason: string | null
    changed_at: MomentOrNull
    version: Generated<number>
  }
}
