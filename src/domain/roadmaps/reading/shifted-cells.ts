import type { Column, ColumnField } from './column-field.ts'
import { columnOf } from './draft.ts'
import { joinHalves } from './cell-text.ts'
import { namesParty } from './guessed-columns.ts'
import { rowNumber } from './row-numbers.ts'
import { isFragment } from './section-heading.ts'
import { textAt, type GridRow } from './source-grid.ts'
import { isMostlyTime, looksLikeTime } from './time-words.ts'

/**
 * A row whose cells slipped: a cell was torn in two and pushed the others to the right («… размещённых в» | «и ИС» | «До 25 марта»),
 * or one was lost and pulled them to the left. Put back where that sets the time under the times; null where the row stands as it should.
 */
export function straightenRow(row: GridRow, columns: readonly Column[]): string[] | null {
  const schedule = columnOf(columns, 'schedule')
  const number = columnOf(columns, 'number')
  if (row.filled.length < 3 || row.coveredAbove.some(Boolean) || row.coveredLeft.some(Boolean)) return null
  if (number >= 0 && rowNumber(textAt(row, number)) === null) return null
  const used = columns.findLastIndex(({ field, header }) => field !== 'ignored' || header !== '') + 1
  if ((row.filled.at(-1) ?? -1) >= used) return tornCell(row.texts.slice(0, (row.filled.at(-1) ?? -1) + 1), columns)
  if (schedule < 1 || looksLikeTime(textAt(row, schedule)) || textAt(row, schedule) === '') return null
  return lostCell(row, schedule, columns.length) ?? pushedOut(row, schedule, columns)
}

/** One cell too many: of all joins of two neighbours, the one after which most cells hold what their column does. */
function tornCell(texts: readonly string[], columns: readonly Column[]): string[] | null {
  let best: string[] | null = null
  let most = 0
  for (let at = 1; at < texts.length; at++) {
    const joined = fit(texts.toSpliced(at - 1, 2, joinHalves(texts[at - 1] ?? '', texts[at] ?? '')), columns.length)
    const worth = fitness(joined, columns) + (isFragment(texts[at] ?? '') ? 0.5 : 0)
    if (worth > most) {
      best = joined
      most = worth
    }
  }
  return best
}

const tests = new Map<ColumnField, (text: string) => boolean>([
  ['number', (text) => rowNumber(text) !== null], ['schedule', isMostlyTime], ['responsible', (text) => namesParty(text) && text.length <= 120],
])

/** How many cells are of their column's kind. */
function fitness(texts: readonly string[], columns: readonly Column[]): number {
  let fits = 0
  columns.forEach(({ field }, column) => {
    if (tests.get(field)?.(texts[column] ?? '') === true) fits++
  })
  return fits
}

/** The torn cell pushed the last one out of the table, or into its neighbour. */
function pushedOut(row: GridRow, schedule: number, columns: readonly Column[]): string[] | null {
  if (!isMostlyTime(textAt(row, schedule + 1))) return null
  const joined = tornCell(row.texts, columns)
  return joined !== null && fitness(joined, columns) > fitness(row.texts, columns) ? joined : null
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
