import type { DraftCell, DraftContent, DraftRow, DraftTable } from '../grid/draft-content.ts'
import { snappedColumns } from './snapped-columns.ts'

/** A `w:tc` as it is written: merges are marks on every cell that takes part. */
export type WrittenCell = { span: number; vertical: Merge; horizontal: Merge; content: DraftContent[] }
export type Merge = 'restart' | 'continue' | null

export type WrittenRow = { skippedBefore: number; header: boolean; deleted: boolean; cells: WrittenCell[] }

export type TableBuilder = {
  /** Widths of the grid's columns, in twips. */
  widths: number[]
  row: WrittenRow | null
  cell: WrittenCell | null
  rows: DraftRow[]
  /** Cells of the row above that go on downwards, by the column on which they start. */
  goingDown: Map<number, DraftCell>
}

const widest = 10_000

export function startTable(): TableBuilder {
  return { widths: [], row: null, cell: null, rows: [], goingDown: new Map() }
}

export function startRow(table: TableBuilder): void {
  table.row = { skippedBefore: 0, header: false, deleted: false, cells: [] }
}

export function startCell(table: TableBuilder): WrittenCell {
  const cell: WrittenCell = { span: 1, vertical: null, horizontal: null, content: [] }
  table.cell = cell
  table.row?.cells.push(cell)
  return cell
}

/** A number of columns; nonsense is one. */
export function columnCount(value: string | undefined, least: number): number {
  const count = Math.trunc(Number(value))
  return count >= least ? Math.min(count, widest) : least
}

/** A row is placed once it is whole; a deleted one (tracked changes) is not. */
export function endRow(table: TableBuilder): void {
  const { row } = table
  table.row = null
  table.cell = null
  if (row === null || row.deleted) return
  const cells: DraftCell[] = []
  const goingDown = new Map<number, DraftCell>()
  let column = row.skippedBefore
  let previous: DraftCell | null = null
  for (const written of row.cells) {
    const above = written.vertical === 'continue' ? table.goingDown.get(column) : undefined
    if (written.horizontal === 'continue' && previous !== null) previous.columns += written.span
    else if (above !== undefined) {
      above.rows++
      goingDown.set(column, above)
      previous = null
    } else {
      previous = { column, columns: written.span, rows: 1, content: written.content }
      cells.push(previous)
      if (written.vertical !== null) goingDown.set(column, previous)
    }
    column += written.span
  }
  table.goingDown = goingDown
  table.rows.push({ cells, header: row.header })
}

export function endTable(table: TableBuilder): DraftTable {
  return { kind: 'table', rows: snappedColumns(table.rows, table.widths) }
}
