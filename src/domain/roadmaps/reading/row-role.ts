import type { RowKind } from './row-reading.ts'
import { columnOf, type DraftActivity } from './draft.ts'
import type { Column, ColumnField } from './column-field.ts'
import { rowNumber } from './row-numbers.ts'
import { isFragment, isNamedHeading, isUnfinished } from './section-heading.ts'
import { textAt, type GridRow } from './source-grid.ts'
import { headingMonth, headingYears, isBareDays, isMostlyTime, looksLikeTime } from './time-words.ts'

/** What surrounds a row, as far as its own role depends on it. */
export type RowContext = {
  columns: readonly Column[]
  /** Most rows of the table carry a number. */
  numbered: boolean
  /** Most titles of the table begin with a small letter, so that such a beginning says nothing. */
  smallTitles: boolean
  /** A page, a repeated header or another table lies between this row and the one before. */
  afterBreak: boolean
  current: DraftActivity | null
  /** The heading just above, with no activity under it yet. */
  openSection: string | null
  next: GridRow | null
}

const remark = /^(\*|примечани|итого|всего( |:|$)|сноска|<\d+>|¹|²)/iu
const signature = /^(исп\.|исполнитель:|тел\.|согласовано|подпись)/iu

export function roleOf(row: GridRow, context: RowContext): RowKind {
  const lone = loneText(row)
  return lone === null ? dataRole(row, context) : loneRole(row, lone, context)
}

/** The one text of a row with one text: a heading over the table, or a cell's other half. */
export function loneText(row: GridRow): string | null {
  const first = textAt(row, row.filled[0] ?? 0)
  return row.filled.every((column) => textAt(row, column) === first) ? first : null
}

function loneRole(row: GridRow, text: string, context: RowContext): RowKind {
  const column = row.filled[0] ?? 0
  const field = context.columns[column]?.field
  const merged = row.coveredAbove.some(Boolean)
  if (headingMonth(text) !== null) return 'year'
  if (headingYears(text) !== null) return field === 'schedule' && context.afterBreak && isOwnTime(context) ? 'continuation' : 'year'
  if (remark.test(text) || signature.test(text)) return 'ignored'
  if (context.openSection !== null && context.openSection.length < 1000 && (isFragment(text) || isUnfinished(context.openSection)) && !row.bold[column]) return 'section'
  const spans = spansRow(row, column)
  if (merged && !spans) return context.current === null ? 'ignored' : 'part'
  if (spans || (row.bold[column] === true && !isFragment(text))) return 'section'
  if (rowNumber(text) !== null && field === 'number') return 'ignored'
  const isFirst = column === 0 || (field === 'title' && columnOf(context.columns, 'number') === 0 && column === 1)
  if (!isFirst) return continues(context)
  if (isNamedHeading(text) && !isFragment(text)) return 'section'
  if (field === 'number') return 'section'
  if (isFragment(text) || isCutShort(context, column)) return continues(context)
  if (field === 'schedule') return looksLikeTime(text) && isMostlyTime(text) ? continues(context) : 'section'
  if ((column > 0 || field === 'description' || field === 'indicator') && context.afterBreak && context.current !== null) return continues(context)
  return 'section'
}

/** «2021 г.» alone under a schedule that broke off belongs to it. */
function isOwnTime({ current, columns }: RowContext): boolean {
  const schedule = current?.lines.at(-1)?.cells[columnOf(columns, 'schedule')] ?? ''
  return schedule !== '' && !/(19|20)\d\d/.test(schedule) && !isBareDays(schedule)
}

function spansRow(row: GridRow, column: number): boolean {
  const covered = row.coveredLeft.filter(Boolean).length
  return covered > 0 && row.coveredLeft[column + 1] === true && covered * 2 >= row.texts.length - 1
}

function dataRole(row: GridRow, context: RowContext): RowKind {
  const { columns, current, numbered } = context
  const numberColumn = columnOf(columns, 'number')
  const titleColumn = columnOf(columns, 'title')
  const title = textAt(row, titleColumn)
  if (current !== null && /^(итого|всего)( |:|$)/iu.test(textAt(row, row.filled[0] ?? 0))) return 'ignored'
  const ownNumber = numberColumn >= 0 && rowNumber(textAt(row, numberColumn)) !== null
  if (ownNumber) return isNumberedHeading(row, context, numberColumn, titleColumn) ? 'section' : 'activity'
  if (current === null) return title === '' ? 'ignored' : 'activity'
  if (title === '') return isDeliverable(row, context, titleColumn) ? 'part' : 'continuation'
  if ((isFragment(title) && !context.smallTitles) || isCutShort(context, titleColumn)) return 'continuation'
  if (numberColumn >= 0 && row.coveredAbove[numberColumn] === true) return 'activity'
  const schedule = textAt(row, columnOf(columns, 'schedule'))
  if (schedule !== '' && isFragment(schedule) && !looksLikeTime(schedule)) return 'continuation'
  if (!numbered) return schedule === '' && hasFragment(row, context) ? 'continuation' : 'activity'
  if (context.afterBreak || hasFragment(row, context)) return 'continuation'
  return schedule === '' && row.filled.length < 3 ? 'continuation' : 'activity'
}

/** «1 | Организационная работа | | |» over «1.1»: a heading that has its number in the number column. */
function isNumberedHeading(row: GridRow, { next, columns }: RowContext, numberColumn: number, titleColumn: number): boolean {
  const others = row.filled.filter((column) => column !== numberColumn && column !== titleColumn)
  if (others.length > 0 || textAt(row, titleColumn) === '') return false
  if (row.coveredAbove.some(Boolean)) return false
  if (row.bold[titleColumn] === true || row.coveredLeft[titleColumn + 1] === true) return true
  const number = rowNumber(textAt(row, numberColumn)) ?? ''
  if (/^[IVXХ]/u.test(number)) return true
  const following = next === null ? '' : textAt(next, columnOf(columns, 'number'))
  const restarts = rowNumber(following) === '1' && number !== '1' && looksLikeTime(next === null ? '' : textAt(next, columnOf(columns, 'schedule')))
  return restarts || (following.startsWith(`${number}.`) && following.length > number.length + 1)
}

/** A sub-row: no activity of its own, but a deliverable of its own, said from its beginning. */
function isDeliverable(row: GridRow, { columns, current }: RowContext, titleColumn: number): boolean {
  if (row.coveredAbove[titleColumn] === true) return true
  const of = (field: 'description' | 'indicator' | 'schedule' | 'responsible') => columns.flatMap((column, index) => (column.field === field && textAt(row, index) !== '' ? [index] : []))
  const own = [...of('description'), ...of('indicator')]
  if (own.length === 0 || own.some((column) => isFragment(textAt(row, column)) || isUnfinished(current?.lines.at(-1)?.cells[column] ?? ''))) return false
  const hasDescription = columns.some(({ field }) => field === 'description')
  const wanted = hasDescription ? of('description').length > 0 && of('indicator').length > 0 : of('indicator').length > 0 && of('schedule').length + of('responsible').length > 0
  return wanted
}

const telling: ReadonlySet<ColumnField | undefined> = new Set(['description', 'indicator', 'publication'])

/** Times and parties begin with a small letter as often as not. */
function hasFragment(row: GridRow, { columns }: RowContext): boolean {
  return row.filled.some((column) => telling.has(columns[column]?.field) && isFragment(textAt(row, column)))
}

function isCutShort({ current, columns }: RowContext, column: number): boolean {
  const above = current?.lines.at(-1)?.cells[column] ?? ''
  return columns[column]?.field !== 'number' && isUnfinished(above)
}

function continues({ current }: RowContext): RowKind {
  return current === null ? 'ignored' : 'continuation'
}
