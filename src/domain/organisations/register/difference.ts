import type { OrganisationValues } from '../organisation-values.ts'
import type { FieldRefusal } from '../read-field.ts'

/** What a row of a workbook would do to the register; faults come first wherever they are shown. */
export const differenceKinds = ['fault', 'new', 'changed', 'closed', 'unchanged'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** A fault of one cell; of the whole row where it has no column. */
export type CellFault = FieldRefusal & { column: number | null }

export type RowDifference = {
  row: number
  kind: DifferenceKind
  /** What the row is called in a list: the new name, or the one that stands. */
  name: string
  organisationId: string | null
  /** The version that was compared: the row is refused where the organisation has changed since. */
  version: number | null
  before: OrganisationValues | null
  /** The values that the register has once the row is applied; null where it can't be. */
  after: OrganisationValues | null
  faults: readonly CellFault[]
}
