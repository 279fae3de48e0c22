/** What a column of the source holds. */
export const columnFields = [
  'number', 'section', 'title', 'description', 'schedule', 'start', 'end', 'period', 'responsible', 'indicator', 'publication',
  'done', 'unknown', 'ignored',
] as const

/**
 * `period` is a column that is itself a time (a quarter, a month) with marks in its cells; `unknown` has no place in a plan,
 * so a person is told of it; `ignored` was put aside by a person, or is empty.
 */
export type ColumnField = (typeof columnFields)[number]

/** A person's word on the columns of a table, by the table's index in the document: it stands above what was recognised. */
export type ColumnOverrides = Readonly<Record<number, readonly ColumnField[]>>

/** One column of a table that was taken for a road map. */
export type Column = { field: ColumnField; header: string }

/** A hostile sheet may have thousands of columns; a road map has none beyond these. */
export const maxColumns = 64
