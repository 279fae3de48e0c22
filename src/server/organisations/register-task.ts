import type { ErrorCategory } from '../../domain/kernel/errors.ts'
import type { DifferenceKind, RowDifference } from '../../domain/organisations/register/difference.ts'
import type { RegisteredOrganisation } from '../../domain/organisations/register/find-organisation.ts'
import type { RegisterTerritory } from '../../domain/organisations/register/find-territory.ts'
import type { ColumnMapping, RegisterField } from '../../domain/organisations/register/register-column.ts'

export type KeptMapping = { name: string; headingsKey: string; columns: Readonly<Record<string, RegisterField>> }

/** What the thread is given; the register itself comes in batches, as the thread asks for them. */
export type RegisterTask =
  | {
    kind: 'compare'
    path: string
    /** As a person said; null: as the headings or a mapping that is kept say. */
    mapping: ColumnMapping | null
    kept: readonly KeptMapping[]
    territories: readonly RegisterTerritory[]
    homeId: number | null
    today: string
  }
  | { kind: 'write' }

/** What the workbook is found to be; `isKnown` where nobody needs to say what its columns are. */
export type FoundSheet = {
  sheet: string
  headingsRow: number
  headings: string[]
  sample: string[][]
  mapping: ColumnMapping
  mappingName: string | null
  isKnown: boolean
}

export type Counts = Record<DifferenceKind, number>
export type Comparison = { found: FoundSheet; counts: Counts | null }

/** From the thread; `more` and `rows` each wait for an answer. */
export type FromThread =
  | { more: true }
  | { rows: readonly RowDifference[] }
  | { compared: Comparison }
  | { bytes: Uint8Array }
  | { refused: { category: ErrorCategory; code: string; parameters: Record<string, string | number> } }

/** To the thread: the next batch of the register (none left: null), or leave to go on. */
export type ToThread = { organisations: readonly RegisteredOrganisation[] | null } | { cells: readonly (readonly (string | null)[])[] | null } | { on: true }
