import type { SourceCell, SourceRow, SourceTable } from '../../domain/documents/source-document.ts'
import { cellOf, coveredCell } from '../grid/cell.ts'
import type { GridCell } from './grid-table.ts'
import type { JoinedTable } from './join-pages.ts'
import { joinedText } from './joined-text.ts'
import type { Measure } from './text-lines.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The table as the reading of road maps takes it; rows are numbered on from `firstRow`. */
export function sourceTable(table: JoinedTable, vocabulary: Vocabulary, firstRow: number): SourceTable {
  const width = table.edges.length - 1
  const grid: (SourceCell | undefined)[][] = table.rows.map(() => Array.from<undefined>({ length: width }))
  for (const [rowIndex, row] of table.rows.entries()) {
    for (const cell of row.cells) place(grid, rowIndex, cell, vocabulary)
  }
  const rows: SourceRow[] = table.rows.map((row, index) => ({
    cells: (grid[index] ?? []).map((cell) => cell ?? cellOf('')), row: firstRow + index, header: row.header,
  }))
  return { kind: 'table', name: null, rows }
}

function place(grid: (SourceCell | undefined)[][], rowIndex: number, cell: GridCell, vocabulary: Vocabulary): void {
  for (let down = 0; down < cell.rows; down++) {
    for (let along = 0; along < cell.columns; along++) {
      const row = grid[rowIndex + down]
      if (row === undefined || cell.column + along >= row.length) continue
      row[cell.column + along] = along > 0 ? coveredCell('left') : down > 0 ? coveredCell('above') : textOf(cell, vocabulary)
    }
  }
}

function textOf(cell: GridCell, vocabulary: Vocabulary): SourceCell {
  const { lines } = cell
  const upright = cell.pieces.every((piece) => piece.angle === 0)
  const text = joinedText(lines, upright ? cell : spanOf(lines), vocabulary)
  return cellOf(text, lines.length > 0 && lines.every((line) => line.bold))
}

function spanOf(lines: readonly Measure[]): Measure {
  return { left: Math.min(...lines.map((line) => line.left)), right: Math.max(...lines.map((line) => line.right)) }
}
