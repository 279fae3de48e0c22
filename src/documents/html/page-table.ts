import type { DraftCell, DraftContent, DraftRow, DraftTable } from '../grid/draft-content.ts'

/** A cell from a row above that still reaches down: the columns it takes, and how many rows are left to it. */
type Reach = { cell: DraftCell; left: number }

/** A table of a page while it is read: spans are counted as browsers do. */
export type PageTable = {
  rows: DraftRow[]
  row: DraftRow | null
  cell: DraftCell | null
  reaches: Reach[]
  started: Reach[]
  nextReach: number
  column: number
  inHeader: boolean
  allHeaders: boolean
}

const mostColumns = 1000
const mostRows = 65_534

export function startPageTable(): PageTable {
  return { rows: [], row: null, cell: null, reaches: [], started: [], nextReach: 0, column: 0, inHeader: false, allHeaders: true }
}

export function startPageRow(table: PageTable): void {
  endPageRow(table)
  table.row = { cells: [], header: false }
  table.started = []
  table.nextReach = 0
  table.column = 0
  table.allHeaders = true
}

/** Opens a cell in the first column that no cell from above takes. */
export function startPageCell(table: PageTable, isHeader: boolean, colspan: string | undefined, rowspan: string | undefined): void {
  if (table.row === null) startPageRow(table)
  for (let reach = table.reaches[table.nextReach]; reach !== undefined && reach.cell.column <= table.column; reach = table.reaches[++table.nextReach]) {
    table.column = Math.max(table.column, reach.cell.column + reach.cell.columns)
  }
  const content: DraftContent[] = []
  const cell: DraftCell = { column: table.column, columns: spanOf(colspan, 1, mostColumns), rows: spanOf(rowspan, 0, mostRows), content }
  const left = cell.rows === 0 ? mostRows : cell.rows
  if (left > 1) table.started.push({ cell, left })
  cell.rows = left
  table.row?.cells.push(cell)
  table.cell = cell
  table.column += cell.columns
  table.allHeaders &&= isHeader
}

/** Returns how many places of the row cells from above take. */
export function endPageRow(table: PageTable): number {
  const { row } = table
  table.row = null
  table.cell = null
  if (row === null) return 0
  row.header = table.inHeader || (table.allHeaders && row.cells.length > 1)
  table.rows.push(row)
  const places = table.reaches.length
  const still = [...table.reaches, ...table.started]
  for (const reach of still) reach.left--
  table.reaches = still.filter((reach) => reach.left > 0).sort((a, b) => a.cell.column - b.cell.column)
  table.started = []
  return places
}

/** No cell reaches out of its head or body. */
export function endPageSection(table: PageTable): void {
  endPageRow(table)
  for (const reach of table.reaches) reach.cell.rows -= reach.left
  table.reaches = []
  table.inHeader = false
}

export function endPageTable(table: PageTable): DraftTable {
  endPageSection(table)
  return { kind: 'table', rows: table.rows }
}

function spanOf(written: string | undefined, least: number, most: number): number {
  const span = Number.parseInt(written ?? '1', 10)
  return span >= least ? Math.min(span, most) : 1
}
