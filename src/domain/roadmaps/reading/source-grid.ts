import type { SourceRow, SourceTable } from '../../documents/source-document.ts'
import { maxColumns } from './column-field.ts'
import { collapse } from '../../kernel/folded-text.ts'

/** A table's row with its texts cleaned, no wider than a road map can be. */
export type GridRow = {
  /** Index of the row in its table. */
  index: number
  /** 1-based place in the source. */
  source: number
  texts: string[]
  /** The same with the line breaks of each cell: a list of parties may have nothing else between its items. */
  lines: string[]
  coveredAbove: boolean[]
  coveredLeft: boolean[]
  bold: boolean[]
  markedHeader: boolean
  /** Columns with a text of their own. */
  filled: number[]
}

/** The rows that have any text. Empty ones say nothing, and there may be a million of them. */
export function gridRows(table: SourceTable): GridRow[] {
  const rows: GridRow[] = []
  table.rows.forEach((row, index) => {
    if (row.cells.some(({ text }) => text !== '')) {
      const read = gridRow(row, index)
      if (read.filled.length > 0) rows.push(read)
    }
  })
  return rows
}

function gridRow(row: SourceRow, index: number): GridRow {
  const cells = row.cells.length > maxColumns ? row.cells.slice(0, maxColumns) : row.cells
  const texts = cells.map(({ text }) => collapse(text))
  return {
    index,
    source: row.row,
    texts,
    lines: cells.map(({ text }) => text.trim()),
    coveredAbove: cells.map(({ covered }) => covered === 'above'),
    coveredLeft: cells.map(({ covered }) => covered === 'left'),
    bold: cells.map(({ bold, text }) => bold && text !== ''),
    markedHeader: row.header,
    filled: texts.flatMap((text, column) => (text === '' ? [] : [column])),
  }
}

export function textAt(row: GridRow, column: number): string {
  return row.texts[column] ?? ''
}
