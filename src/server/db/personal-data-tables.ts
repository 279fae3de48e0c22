import type { ColumnType } from 'kysely'
import type { Day, Moment } from './column-kinds.ts'

type MomentOrNull = ColumnType<Date | null, Date | string | null, Date | string | null>

/** Consents, and what people asked about their own data. */
export type PersonalDataTables = {
  consent: { id: string; person_id: string; purpose: string; given_at: Moment; withdrawn_at: MomentOrNull }
  erasure_request: {
    id: string
    person_id: string
    asked_at: Moment
    due_on: Day
    state: 'open' | 'done' | 'refused'
    reason: string | null
    decided_at: MomentOrNull
    decided_by: string | null
  }
}
