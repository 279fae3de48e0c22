import type { DraftRow } from '../grid/draft-content.ts'

const hairTwips = 200
const mostWork = 5_000_000

/**
 * Borders dragged by hand miss each other by a hair from row to row, and Word then counts two columns where everybody sees one.
 * Grid lines closer than 3.5 mm are made one, unless some row has a cell on either.
 */
export function snappedColumns(rows: DraftRow[], widths: readonly number[]): DraftRow[] {
  if (!widths.some((width) => width <= hairTwips)) return rows
  const snapped = snappedLines(rows, widths)
  if (snapped.size === 0) return rows
  for (const row of rows) {
    for (const cell of row.cells) {
      const end = cell.column + cell.columns
      cell.column = snapped.get(cell.column) ?? cell.column
      cell.columns = Math.max(1, (snapped.get(end) ?? end) - cell.column)
    }
  }
  return rows
}

function snappedLines(rows: readonly DraftRow[], widths: readonly number[]): Map<number, number> {
  const starts = startsByRow(rows)
  const lines = [...new Set(starts.flatMap((row) => [...row]))].sort((a, b) => a - b)
  const snapped = new Map<number, number>()
  if (lines.length * rows.length > mostWork) return snapped
  let kept = lines[0]
  for (const line of lines.slice(1)) {
    const left = kept ?? 0
    if (distance(widths, left, line) <= hairTwips && !starts.some((row) => row.has(line) && row.has(left))) {
      snapped.set(line, left)
      for (const row of starts) if (row.has(line)) row.add(left)
    } else kept = line
  }
  return snapped
}

/** For each row the lines on which its cells start, those from above included. */
function startsByRow(rows: readonly DraftRow[]): Set<number>[] {
  const goingDown = new Map<number, number>()
  return rows.map((row) => {
    const starts = new Set<number>()
    for (const [column, left] of goingDown) {
      starts.add(column)
      if (left === 1) goingDown.delete(column)
      else goingDown.set(column, left - 1)
    }
    for (const cell of row.cells) {
      starts.add(cell.column)
      if (cell.rows > 1) goingDown.set(cell.column, cell.rows - 1)
    }
    return starts
  })
}

function distance(widths: readonly number[], from: number, to: number): number {
  let twips = 0
  for (let column = from; column < to && twips <= hairTwips; column++) twips += widths[column] ?? Infinity
  return twips
}
