import type { Generated } from 'kysely'
import type { Day, DayOrNull, Json, JsonOrNull, Moment } from './column-kinds.ts'

/** The catalogue of a programme year, and risk profiles by editions. */
export type RiskTables = {
  risk_edition: {
    id: string
    programme_id: string
    region_id: number
    territory_id: number
    number: number
    state: 'computed' | 'published' | 'discarded'
    factors: Json
    factors_hash: Buffer
    questionnaires: number[]
    answers_hash: Buffer
    schools: number
    sheets: string
    computed_on: Day
    computed_at: Moment
    computed_by: string
    published_on: DayOrNull
    version: Generated<number>
  }
  risk_profile: { region_id: number; edition_id: string; organisation_id: string; territory_id: number; figures: (number | null)[]; school_data: JsonOrNull; alike: string | null; answers_hash: Buffer }
  risk_count: { region_id: number; edition_id: string; organisation_id: string; questionnaire_id: number; sheets: number; counts: Buffer }
  risk_mean: { region_id: number; edition_id: string; territory_id: number | null; alike: string | null; schools: number; means: (number | null)[]; valued: number[]; significances: number[] }
}
