import type { Generated } from 'kysely'
import type { Day, Json, JsonOrNull, Moment } from './column-kinds.ts'

/** The register of organisations: where they were, and workbooks that are held against it. */
export type RegisterTables = {
  organisation_placing: { organisation_id: string; since: Day; territory_id: number }
  column_mapping: { id: string; territory_id: number; name: string; headings_key: string; headings: Json; columns: Json; changed_at: Moment }
  register_import: {
    id: string
    territory_id: number
    file_hash: string
    file_name: string
    created_by: string
    created_at: Moment
    state: 'uploaded' | 'unmapped' | 'compared' | 'applied' | 'discarded'
    sheet: string | null
    headings_row: number | null
    headings: Json
    sample: Json
    mapping: Json
    mapping_name: string | null
    counts: JsonOrNull
    comparison_id: string | null
    version: Generated<number>
  }
  register_import_row: {
    import_id: string
    comparison_id: string
    rank: number
    row: number
    name: string
    organisation_id: string | null
    version: number | null
    before: JsonOrNull
    after: JsonOrNull
    faults: Json
  }
}
