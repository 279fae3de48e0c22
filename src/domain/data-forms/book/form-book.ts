/** A workbook that a form is filled in, before any format: what stands in which cell, and what may be typed there. */
export type FormBook = {
  sheets: readonly FormSheet[]
  /** Goes with the book, unseen: of which form it is. */
  mark: string
}

export type FormSheet = {
  name: string
  /** In characters; a column of width 0 is hidden. */
  columns: readonly { width: number }[]
  rows: readonly FormRow[]
  /** Rows and columns that stay in sight. */
  frozen: { rows: number; columns: number }
  /** Only cells that are asked may be typed into. */
  isProtected: boolean
}

/** `isHidden` rows carry the keys of their columns. */
export type FormRow = { cells: readonly FormCell[]; isHidden: boolean }

export type CellLook = 'title' | 'head' | 'label' | 'asked' | 'hint' | 'key' | 'total' | 'plain' | 'faulty'

export type FormCell = {
  /** From 1. */
  column: number
  value: string | number | null
  /** A value that is a day («2022-02-01») and is shown as one. */
  isDate?: boolean
  isShare?: boolean
  look: CellLook
  rule: CellRule | null
  /** What the cell says when it is chosen, or of what is at fault in it. */
  note?: string
}

export type CellRule =
  | { kind: 'list'; options: readonly string[] }
  | { kind: 'number'; min: number | null; max: number | null; isInteger: boolean }
  | { kind: 'date'; from: string | null; to: string | null }
  | { kind: 'text'; longest: number }
