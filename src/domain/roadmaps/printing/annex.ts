/** A road map as the official annex shows it, without a thought of the format: writers of DOCX, XLSX and PDF all take this. */
export type Annex = {
  /** The lines of the approval block, top right. */
  approval: string[]
  /** The heading, as printed; never empty. */
  title: string
  columns: AnnexColumn[]
  rows: AnnexRow[]
}

export type AnnexField = 'number' | 'title' | 'description' | 'schedule' | 'responsible' | 'indicator' | 'publication'

export type AnnexColumn = {
  field: AnnexField
  header: string
  /** Share of the table's width; all shares together are 1. */
  width: number
}

export type AnnexRow =
  | { kind: 'section'; text: string }
  /** One activity. `lines` are its deliverables: a cell is text, or null where the cell of the line above reaches down. */
  | { kind: 'activity'; position: number; lines: (string | null)[][] }
