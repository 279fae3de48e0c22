import type { Box, TextPiece } from './page-content.ts'
import { linesOf, type TextLine } from './text-lines.ts'

/** A table as it stands on one page: its grid by places, its cells with what is printed in them. */
export type GridTable = Box & {
  /** 1-based page. */
  page: number
  /** x of the column borders: one more than there are columns. */
  edges: number[]
  rows: GridRow[]
  /** No line closes the table here: a row goes on over the page's edge. */
  openTop: boolean
  openBottom: boolean
}

export type GridRow = { top: number; bottom: number; cells: GridCell[] }

/** Only the cells that begin in the row; the places that a cell covers hold nothing. */
export type GridCell = {
  column: number
  columns: number
  rows: number
  /** The inside, from border to border. */
  left: number
  right: number
  pieces: TextPiece[]
  /** The same as printed lines. */
  lines: TextLine[]
}

/** Reads the lines of every cell, once all pieces are in their cells. */
export function withLines(rows: readonly GridRow[]): GridRow[] {
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, lines: linesOf(cell.pieces) })) }))
}
