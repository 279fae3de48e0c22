import type { Column } from './column-field.ts'
import { columnOf } from './draft.ts'
import { joinHalves } from './cell-text.ts'
import { rowNumber } from './row-numbers.ts'
import { textAt, type GridRow } from './source-grid.ts'
import { isMostlyTime, looksLikeTime } from './time-words.ts'

/**
 * A row whose cells slipped one column to the right because a cell was torn in two («… размещённых в» | «и ИС» | «До 25 марта»):
 * the halves are joined again where that puts the time under the times. Null where the row stands as it should.
 */
export function straightenRow(row: GridRow, columns: readonly Column[]): string[] | null {
  const schedule = columnOf(columns, 'schedule')
  const width = columns.length
  const count = lastFilled(row) + 1
  if (schedule < 1 || row.filled.length < 3 || row.coveredAbove.some(Boolean) || row.coveredLeft.some(Boolean)) return null
  if (looksLikeTime(textAt(row, schedule)) || textAt(row, schedule) === '') return null
  const number = columnOf(columns, 'number')
  if (number >= 0 && rowNumber(textAt(row, number)) === null) return null
  if (count > width - trailingEmpty(columns) && isMostlyTime(textAt(row, schedule + 1))) return tornCell(row, schedule, width)
  return lostCell(row, schedule, width)
}

function tornCell(row: GridRow, schedule: number, width: number): string[] {
  const whole = row.texts.toSpliced(schedule - 1, 2, joinHalves(textAt(row, schedule - 1), textAt(row, schedule)))
  return fit(whole, width)
}

/** A cell was dropped before the schedule, and everything after it slipped to the left. */
function lostCell(row: GridRow, schedule: number, width: number): string[] | null {
  const before = textAt(row, schedule - 1)
  if (schedule < 2 || !isMostlyTime(before) || textAt(row, width - 1) !== '') return null
  return fit(row.texts.toSpliced(schedule - 1, 0, ''), width)
}

function fit(texts: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => texts[column] ?? '')
}

function lastFilled(row: GridRow): number {
  return row.filled.at(-1) ?? -1
}

function trailingEmpty(columns: readonly Column[]): number {
  const last = columns.findLastIndex(({ field, header }) => field !== 'ignored' || header !== '')
  return columns.length - 1 - last
}
