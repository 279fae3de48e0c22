/** What a row of the source was taken for. `year` is any heading of time: a year or a month. */
export const rowKinds = ['header', 'section', 'year', 'activity', 'continuation', 'part', 'ignored'] as const
export type RowKind = (typeof rowKinds)[number]

/** The import desk shows the original row beside its reading from this. Rows without any text are not listed. */
export type RowReading = {
  /** Index of the table among the tables of the document. */
  table: number
  /** Index of the row in that table. */
  row: number
  /** 1-based place in the source: the line of a text, the row of a sheet. */
  source: number
  kind: RowKind
  /** The activity that the row became, or was added to. */
  position: number | null
}
