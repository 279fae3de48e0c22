import { OporaError } from '../../domain/kernel/errors.ts'
import type { PlacedRow } from '../grid/build-table.ts'
import type { ReadLimits } from '../read-options.ts'
import type { Sheet, SheetMerge, SheetRow } from './sheet-reader.ts'

/** Rows of a sheet that show something, their merged cells spanning the rows and columns that do. What a merge hides is left out. */
export function placedRows(sheet: Sheet, headerRows: ReadonlySet<number>, limits: ReadLimits): PlacedRow[] {
  const rows = [...sheet.rows].sort((a, b) => a.row - b.row)
  const { origins, hidden } = mergedCells(rows, sheet.merges, limits)
  return rows.map((row, index) => ({
    row: row.row,
    header: headerRows.has(row.row),
    cells: row.cells.filter((cell) => !hidden.has(key(index, cell.column))).map((cell) => {
      const merge = origins.get(key(index, cell.column))
      return { column: cell.column, columns: merge?.columns ?? 1, rows: merge?.rows ?? 1, text: cell.text, bold: cell.bold }
    }),
  }))
}

type Merged = { origins: Map<number, { columns: number; rows: number }>; hidden: Set<number> }

function mergedCells(rows: readonly SheetRow[], merges: readonly SheetMerge[], limits: ReadLimits): Merged {
  const merged: Merged = { origins: new Map(), hidden: new Set() }
  let work = limits.cells * 4
  for (const merge of merges) {
    const first = indexFrom(rows, merge.top)
    const top = rows[first]
    if (top?.row !== merge.top || !top.cells.some((cell) => cell.column === merge.left)) continue
    const behind = indexFrom(rows, merge.bottom + 1)
    merged.origins.set(key(first, merge.left), { columns: merge.right - merge.left + 1, rows: behind - first })
    for (let index = first; index < behind; index++) {
      const cells = rows[index]?.cells ?? []
      work -= cells.length
      if (work < 0) throw new OporaError('too_large', 'document.too-many-cells', { limit: limits.cells })
      for (const { column } of cells) {
        if (column >= merge.left && column <= merge.right && (index > first || column > merge.left)) merged.hidden.add(key(index, column))
      }
    }
  }
  return merged
}

/** The first row at or below a place. */
function indexFrom(rows: readonly SheetRow[], place: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.row ?? Infinity) < place) low = middle + 1
    else high = middle
  }
  return low
}

function key(index: number, column: number): number {
  return index * 16_384 + column - 1
}
