/**
 * A document as its reader found it: paragraphs and tables in reading order, without a thought of what they mean.
 * Readers of formats make it; the reading of road maps takes it.
 */
export type SourceDocument = {
  format: SourceFormat
  blocks: SourceBlock[]
  /** What Opora itself wrote into a document that it printed (JSON, not trusted); null in anybody else's document. */
  embedded: unknown
}

export const sourceFormats = ['docx', 'xlsx', 'pdf', 'html', 'markdown', 'text', 'json'] as const
export type SourceFormat = (typeof sourceFormats)[number]

export type SourceBlock = SourceParagraph | SourceTable

export type SourceParagraph = {
  kind: 'paragraph'
  /** Markup out, white space collapsed, line breaks inside kept as `\n`. */
  text: string
  /** 1 to 6 for a heading of the format (or a Markdown `#`), null for body text. */
  heading: number | null
  /** 1-based place in the source: the line of a text, the ordinal of the block elsewhere. */
  row: number
}

export type SourceTable = {
  kind: 'table'
  /** The sheet's name, where the format has sheets. */
  name: string | null
  rows: SourceRow[]
}

export type SourceRow = {
  /** On a grid: every row of a table has its cells at the same columns; a spanning cell is followed by `covered` ones. */
  cells: SourceCell[]
  /** 1-based place in the source: the line of a text, the row of a sheet, the ordinal of the table row elsewhere. */
  row: number
  /** The format marks it as a repeated header row. */
  header: boolean
}

export type SourceCell = {
  /** Markup out, spaces collapsed, paragraphs and list items of the cell parted by `\n`; empty where `covered`. */
  text: string
  /** A merged cell's other places: by the cell above (vertical merge), by the cell to the left (horizontal merge). */
  covered: 'above' | 'left' | null
  /** All of the cell's text is bold. */
  bold: boolean
}
