import type { Generated } from 'kysely'
import type { DayOrNull, Json } from './column-kinds.ts'

/** What a programme year goes by, where it differs from what is shipped or is in use. */
export type CatalogueTables = {
  catalogue_entry: {
    programme_id: string
    kind: string
    code: string
    position: number
    definition: Json
    frozen_on: DayOrNull
    is_dropped: Generated<boolean>
    version: Generated<number>
  }
}
