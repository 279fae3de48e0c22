import type { Generated } from 'kysely'
import type { DocumentKind } from '../../domain/programme-documents/document-kind.ts'
import type { DocumentState } from '../../domain/programme-documents/document-states.ts'
import type { Day, DayOrNull, Json, Moment, MomentOrNull } from './column-kinds.ts'

/** What schools write in a programme year, with versions, comments, and the windows of the actions of what was accepted. */
export type DocumentTables = {
  programme_document: {
    region_id: number
    id: string
    programme_id: string
    organisation_id: string
    territory_id: number
    kind: DocumentKind
    factor: string | null
    state: Generated<DocumentState>
    template: Json
    unlocked_field: string | null
    unlock_reason: string | null
    file_id: string | null
    address: string | null
    address_state: 'unchecked' | 'reachable' | 'unreachable' | null
    address_problem: string | null
    address_checked_at: MomentOrNull
    sent_version: number | null
    sent_on: DayOrNull
    sent_by: string | null
    decided_on: DayOrNull
    accepted_on: DayOrNull
    base: Buffer
    changed_at: Moment
    version: Generated<number>
  }
  document_update: { region_id: number; id: Generated<string>; document_id: string; person_id: string; at: Moment; bytes: Buffer }
  document_version: {
    region_id: number
    document_id: string
    number: number
    name: string
    reason: 'named' | 'sent' | 'mended'
    content: Json
    hash: Buffer
    file_id: string | null
    address: string | null
    person_id: string
    appointment_id: string | null
    made_on: Day
    at: Moment
  }
  document_comment: {
    region_id: number
    id: string
    document_id: string
    field: string | null
    row_id: string | null
    quote: string | null
    text: string
    reason: 'comment' | 'return'
    position: Generated<number>
    version_number: number | null
    person_id: string
    appointment_id: string | null
    made_on: Day
    at: Moment
    resolved_at: MomentOrNull
    resolved_by: string | null
  }
  document_action: {
    region_id: number
    document_id: string
    row_id: string
    occurrence: number
    programme_id: string
    organisation_id: string
    territory_id: number
    factor: string
    starts_on: DayOrNull
    due_on: Day
  }
  document_library: { region_id: number; document_id: string; kind: 'aim' | 'target' | 'action'; row_id: string; factor: string; text: string; details: Json }
}
