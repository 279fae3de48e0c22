import type { Generated } from 'kysely'
import type { Day, DayOrNull, Json } from './column-kinds.ts'

/** What a programme year has beside its people. */
export type ProgrammeTables = {
  programme_lead: { programme_id: string; region_id: number; milestone: string; delay_days: number; lead_days: number }
  nomination: {
    id: string
    programme_id: string
    region_id: number
    territory_id: number
    role: string
    person_id: string
    organisation_id: string | null
    state: 'nominated' | 'approved' | 'declined' | 'appointed' | 'withdrawn'
    reason: string | null
    nominated_on: Day
    nominated_by: string
    decided_on: DayOrNull
    decided_by: string | null
    appointment_id: string | null
    version: Generated<number>
  }
  work_calendar: { year: number; moved: Json; freed: Json; version: Generated<number> }
}
