import type { Generated } from 'kysely'
import type { Day, Json, Moment, MomentOrNull } from './column-kinds.ts'

/** Indicators that regions make, and their targets broken down. */
export type IndicatorTables = {
  indicator: {
    id: string
    region_id: number
    territory_id: number
    programme_id: string | null
    name: string
    measure: string
    filter: Json
    population: string
    unit: 'percent' | 'count'
    spread: 'sum' | 'each'
    comparator: 'gte' | 'lte' | 'eq'
    value: string
    starts_on: Day
    due_on: Day
    created_at: Moment
    closed_at: MomentOrNull
    version: Generated<number>
  }
  indicator_target: {
    indicator_id: string
    territory_id: number
    organisation_id: string | null
    from_id: number
    value: string
    person_id: string
    appointment_id: string | null
    set_on: Day
  }
}
