/** A document to be written, without a thought of the format: a block at the top right, a heading, one table. */
export type PrintedDocument = {
  /** Lines of the block at the top right. */
  corner: string[]
  title: string
  columns: { header: string; width: number }[]
  /** All places of the table below its header, covered ones left out; in reading order. */
  cells: PrintedCell[]
  /** Rows of the table below its header. */
  rows: number
  /** What a sheet of it is called; «Дорожная карта» where nothing is said. */
  sheet?: string
  /** The same content for a machine, in a part of its own that a person does not see; empty where there is none. */
  embedded: string
}

export type PrintedCell = {
  /** 0-based, the header not counted. */
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
  bold: boolean
}
