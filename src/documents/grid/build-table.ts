import type { SourceCell, SourceRow, SourceTable } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { ReadLimits } from '../read-options.ts'
import { cellOf, coveredCell } from './cell.ts'

/** A cell with its text: where it starts, and how far it reaches to the right and down. */
export type PlacedCell = { column: number; columns: number; rows: number; text: string; bold: boolean }
export type PlacedRow = { cells: PlacedCell[]; row: number; header: boolean }

type Reach = { rows: number }

/**
 * Puts cells on a grid. A column of the grid is one on which some cell starts, so a section row that spans «all 100 columns»
 * of six, or columns that are merged in every row, make none. Where cells overlap, the upper one stays and the other moves right.
 * A row without a cell of its own (covered from above, or bare) is left out.
 */
export function buildTable(name: string | null, rows: readonly PlacedRow[], limits: ReadLimits, cellsBefore = 0): SourceTable {
  const starts = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))].sort((a, b) => a - b)
  const width = starts.length
  if (cellsBefore + width * rows.length > limits.cells) throw new OporaError('too_large', 'document.too-many-cells', { limit: limits.cells })
  const indexOf = new Map(starts.map((start, index) => [start, index]))
  const reaches: (Reach | undefined)[] = []
  const table: SourceTable = { kind: 'table', name, rows: [] }
  for (const row of rows) {
    const cells = coveredFromAbove(reaches, width)
    for (const cell of row.cells) {
      if (cell.text.length > limits.cellCharacters) throw new OporaError('too_large', 'document.cell-too-long', { row: row.row, limit: limits.cellCharacters })
      place(cell, cells, indexOf.get(cell.column) ?? 0, endIndex(starts, cell), reaches)
    }
    if (row.cells.length === 0) continue
    table.rows.push(rowOf(cells, row, width))
  }
  return table
}

function coveredFromAbove(reaches: (Reach | undefined)[], width: number): (SourceCell | undefined)[] {
  const cells: (SourceCell | undefined)[] = []
  for (let index = 0; index < width; index++) {
    const reach = reaches[index]
    if (reach === undefined || reach.rows === 0) {
      cells.push(undefined)
      continue
    }
    cells.push(coveredCell('above'))
    reach.rows--
  }
  return cells
}

function place(cell: PlacedCell, cells: (SourceCell | undefined)[], start: number, end: number, reaches: (Reach | undefined)[]): void {
  let at = start
  while (at < cells.length && cells[at] !== undefined) at++
  if (at === cells.length) return appendToLast(cell, cells)
  cells[at] = cellOf(cell.text, cell.bold)
  reaches[at] = { rows: cell.rows - 1 }
  for (let next = at + 1; next < end && cells[next] === undefined; next++) {
    cells[next] = coveredCell('left')
    reaches[next] = { rows: cell.rows - 1 }
  }
}

/** No place is left on the grid: the text stays in the row all the same. */
function appendToLast(cell: PlacedCell, cells: (SourceCell | undefined)[]): void {
  const last = cells.findLast((candidate) => candidate?.covered === null)
  if (last !== undefined && cell.text !== '') last.text = last.text === '' ? cell.text : `${last.text}\n${cell.text}`
}

/** The first column of the grid behind the cell. */
function endIndex(starts: readonly number[], cell: PlacedCell): number {
  const end = cell.column + cell.columns
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? Infinity) < end) low = middle + 1
    else high = middle
  }
  return low
}

function rowOf(cells: (SourceCell | undefined)[], row: PlacedRow, width: number): SourceRow {
  const whole: SourceCell[] = []
  for (let index = 0; index < width; index++) whole.push(cells[index] ?? cellOf(''))
  return { cells: whole, row: row.row, header: row.header }
}
