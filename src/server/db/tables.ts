import type { ColumnType, Generated } from 'kysely'
import type { Day, Json, JsonOrNull, Moment, MomentOrNull } from './column-kinds.ts'
import type { CatalogueTables } from './catalogue-tables.ts'
import type { DocumentTables } from './document-tables.ts'
import type { FormTables } from './form-tables.ts'
import type { IndicatorTables } from './indicator-tables.ts'
import type { LoginTables } from './login-tables.ts'
import type { PeopleTables } from './people-tables.ts'
import type { PersonalDataTables } from './personal-data-tables.ts'
import type { ProgrammeTables } from './programme-tables.ts'
import type { RegisterTables } from './register-tables.ts'
import type { ReminderTables } from './reminder-tables.ts'
import type { ReviewTables } from './review-tables.ts'
import type { RiskTables } from './risk-tables.ts'
import type { SurveyTables } from './survey-tables.ts'
import type { VisitTables } from './visit-tables.ts'
import type { WorkTables } from './work-tables.ts'

export type Tables = RoadmapTables & PeopleTables & PersonalDataTables & RegisterTables & LoginTables & ProgrammeTables & WorkTables & FormTables & IndicatorTables & ReminderTables & CatalogueTables & SurveyTables & RiskTables & VisitTables & DocumentTables & ReviewTables

/** The import desk, road maps, the journal, and what every feature stands on. */
type RoadmapTables = {
  installation: { id: Generated<number>; kind: 'production' | 'demonstration' | 'rehearsal'; created_at: Generated<Date> }
  /** `action` is what was asked: method and path. */
  command_reply: { id: string; person_id: string; action: string; reply: Json; created_at: Generated<Date> }
  journal_entry: {
    region_id: number
    id: Generated<string>
    at: Moment
    programme_date: Day
    person_id: string
    appointment_id: string | null
    command_id: string
    action: string
    subject_kind: string
    subject_id: string
    before: JsonOrNull
    after: JsonOrNull
  }
  journal_link: { region_id: number; seq: string; entry_id: string; hash: Buffer }
  journal_unsealed: { region_id: number; entry_id: string }
  stored_file: { hash: string; size: string; created_at: Generated<Date>; verdict: Generated<'clean' | 'infected' | null>; threat: Generated<string | null>; scan_claimed_at: MomentOrNull }
  import: {
    id: string
    file_name: string
    file_hash: string
    state: 'reading' | 'read' | 'failed' | 'discarded'
    problem: JsonOrNull
    year: number | null
    columns: Json
    source: JsonOrNull
    reading: JsonOrNull
    plan: JsonOrNull
    changes: Json
    claimed_at: Moment | null
    attempts: Generated<number>
    created_by: string
    territory_id: number
    created_at: Moment
    version: Generated<number>
  }
  official_document: {
    id: string
    act: 'order' | 'signature' | 'letter'
    number: string | null
    date: Day
    authority: string | null
    file_hash: string | null
    file_name: string | null
  }
  roadmap: { id: string; territory_id: number; programme_id: string | null; created_at: Moment; document_id: Generated<string | null>; organisation_id: Generated<string | null> }
  revision: {
    id: string
    roadmap_id: string
    number: number
    state: 'draft' | 'approved' | 'superseded' | 'discarded'
    version: Generated<number>
    header: Json
    title: string | null
    years: number[]
    official_document_id: string | null
    import_id: string | null
    accepted_from_import: Generated<boolean>
    created_at: Moment
    changed_at: Moment
    approved_at: Moment | null
  }
  activity: { revision_id: string; id: string; position: number; content: Json; search: ColumnType<string, never, never> }
  calendar_subscription: {
    id: string
    roadmap_id: string
    token_hash: string
    label: string
    created_at: Moment
    revoked_at: Moment | null
  }
}
