import type { ColumnType, Generated } from 'kysely'
import type { Day, DayOrNull, JsonWithDefault, Moment } from './column-kinds.ts'

type Level = 'federal' | 'region' | 'municipality' | 'school'
type Succession = 'merger' | 'split' | 'transfer'

/** Territories, organisations, people and their appointments, programme years. */
export type PeopleTables = {
  territory: {
    id: Generated<number>
    parent_id: number | null
    region_id: number | null
    code: string
    name: string
    level: Level
    /** Kept by the database itself. */
    path: ColumnType<number[], never, never>
    oktmo: string | null
    zone: string | null
    closed_on: DayOrNull
    version: Generated<number>
  }
  territory_naming: { territory_id: number; since: Day; name: string }
  territory_succession: { predecessor_id: number; successor_id: number; kind: Succession; on_date: Day }
  organisation: {
    id: string
    territory_id: number
    region_id: number
    kind: string
    name: string
    short_name: string | null
    inn: string | null
    ogrn: string | null
    oko_login: string | null
    address: string | null
    zone: string
    site: string | null
    closed_on: DayOrNull
    version: Generated<number>
  }
  organisation_naming: { organisation_id: string; since: Day; name: string }
  organisation_succession: { predecessor_id: string; successor_id: string; kind: Succession; on_date: Day }
  person: { id: string; name: string; email: string | null; phone: string | null; erased_at: Moment | null; version: Generated<number> }
  initiative: { id: string; name: string }
  programme: {
    id: string
    initiative_id: string
    year: number
    state: 'preparing' | 'running' | 'closed'
    catalogue: string
    previous_id: string | null
    frame: JsonWithDefault
    curator_limit: Generated<number>
    avoids_own_municipality: Generated<boolean>
    version: Generated<number>
  }
  appointment: {
    id: string
    person_id: string
    role: string
    territory_id: number
    region_id: number
    organisation_id: string | null
    programme_id: string | null
    starts_on: Day
    ends_on: DayOrNull
    document_number: string | null
    document_date: DayOrNull
    substitutes_id: string | null
    version: Generated<number>
  }
  attachment: {
    id: string
    region_id: number
    programme_id: string
    appointment_id: string
    organisation_id: string
    starts_on: Day
    ends_on: DayOrNull
    document_number: string | null
    document_date: DayOrNull
  }
  programme_school: {
    programme_id: string
    organisation_id: string
    region_id: number
    territory_id: number
    joined_on: Day
    left_on: DayOrNull
    document_number: string | null
    document_date: DayOrNull
    left_document_number: string | null
    left_document_date: DayOrNull
  }
  session: {
    token_hash: string
    person_id: string
    appointment_id: string | null
    created_at: Moment
    seen_at: Moment
    expires_at: Moment
    agent: string | null
    id: Generated<string>
    means: 'password' | 'passkey' | 'outside' | 'invitation' | null
  }
}
