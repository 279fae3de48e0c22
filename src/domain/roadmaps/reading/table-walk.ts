import type { Section } from '../plan/plan.ts'
import type { Column } from './column-field.ts'
import { columnOf, type Draft, type DraftActivity } from './draft.ts'
import { joinHalves } from './cell-text.ts'
import { readingWarning } from './reading-warnings.ts'
import { rowNumber } from './row-numbers.ts'
import { loneText, roleOf } from './row-role.ts'
import type { RowKind, RowReading } from './row-reading.ts'
import { isFragment, isUnfinished, sectionOf } from './section-heading.ts'
import { straightenRow } from './shifted-cells.ts'
import { textAt, type GridRow } from './source-grid.ts'
import { headingMonth, headingYears } from './time-words.ts'

/** Where the reading stands between two rows, and between two tables of one map. */
export type Walk = {
  draft: Draft
  rows: RowReading[]
  section: number | null
  /** A heading without an activity under it yet: a fragment below continues it. */
  sectionIsOpen: boolean
  years: readonly number[]
  month: string | null
  current: DraftActivity | null
  afterBreak: boolean
  /** The texts of the row above, column by column, vertical merges resolved. */
  above: readonly string[]
}

export function startWalk(): Walk {
  return {
    draft: { sections: [], activities: [], headingYears: [], openingHeading: null }, rows: [], section: null, sectionIsOpen: false, years: [], month: null,
    current: null, afterBreak: false, above: [],
  }
}

export type WalkedTable = { index: number; columns: readonly Column[]; numbered: boolean; smallTitles: boolean; mergesKnown: boolean }

/** Reads one row below the header, and says what it was. */
export function walkRow(walk: Walk, source: GridRow, next: GridRow | null, table: WalkedTable): void {
  const straight = straightenRow(source, table.columns)
  const row = straight === null ? source : { ...source, texts: straight, lines: straight, filled: straight.flatMap((text, column) => (text === '' ? [] : [column])) }
  const openSection = walk.sectionIsOpen && walk.section !== null ? (walk.draft.sections[walk.section]?.title ?? null) : null
  const kind = roleOf(row, { columns: table.columns, numbered: table.numbered, smallTitles: table.smallTitles, afterBreak: walk.afterBreak, current: walk.current, openSection, next })
  const taken = take(walk, row, isTooLong(walk, kind) ? 'activity' : kind, table)
  if (straight !== null && taken === 'activity' && walk.current !== null) {
    walk.current.shifted = true
    walk.current.warnings.push(readingWarning.cellShifted())
  }
  record(walk, table.index, source, taken)
  if (taken !== 'ignored') walk.afterBreak = false
}

export function record(walk: Walk, table: number, row: GridRow, kind: RowKind): void {
  const concerns = kind === 'activity' || kind === 'continuation' || kind === 'part'
  const position = concerns && walk.current !== null && !walk.sectionIsOpen ? walk.draft.activities.length : null
  walk.rows.push({ table, row: row.index, source: row.source, kind, position })
}

/** No activity runs over so many rows: what follows is taken for the next one, so that a broken table stays cheap to read. */
const longest = 150

function isTooLong({ current }: Walk, kind: RowKind): boolean {
  return (kind === 'continuation' || kind === 'part') && current !== null && current.rows >= longest
}

function take(walk: Walk, row: GridRow, kind: RowKind, table: WalkedTable): RowKind {
  if (kind === 'section') return takeSection(walk, headingText(row, table.columns))
  if (kind === 'year') takeTime(walk, loneText(row) ?? '')
  if (kind === 'activity') startActivity(walk, row, table)
  if (walk.current !== null && (kind === 'part' || kind === 'continuation')) walk.current.rows++
  if (kind === 'part') walk.current?.lines.push({ cells: ownCells(row, table.columns), row: row.source })
  if (kind === 'continuation') {
    continueActivity(walk, row, table.columns)
    if (isDoubtful(row, table)) walk.current?.warnings.push(readingWarning.rowJoined())
  }
  return kind
}

/** A row without a number whose title begins like any other may be an activity that lost its number. */
function isDoubtful(row: GridRow, { columns, numbered }: WalkedTable): boolean {
  return numbered && row.filled.length > 2 && /^[А-ЯЁA-Z«"]/.test(textAt(row, columnOf(columns, 'title')))
}

function headingText(row: GridRow, columns: readonly Column[]): Section {
  const lone = loneText(row)
  if (lone !== null) return sectionOf(lone)
  return { number: rowNumber(textAt(row, columnOf(columns, 'number'))), title: textAt(row, columnOf(columns, 'title')) }
}

/** A new heading, or the rest of the one that a page cut. */
export function takeSection(walk: Walk, section: Section): RowKind {
  const open = walk.sectionIsOpen && walk.section !== null ? walk.draft.sections[walk.section] : undefined
  const title = section.title ?? ''
  if (open !== undefined && section.number === null && (open.title ?? '').length < 1000 && (isFragment(title) || isUnfinished(open.title ?? ''))) {
    open.title = joinHalves(open.title ?? '', title)
    return 'continuation'
  }
  const current = walk.section === null ? undefined : walk.draft.sections[walk.section]
  if (current?.title !== section.title || current?.number !== section.number) walk.section = walk.draft.sections.push(section) - 1
  walk.sectionIsOpen = true
  return 'section'
}

export function takeTime(walk: Walk, text: string): void {
  const years = headingYears(text)
  const month = headingMonth(text)
  if (years !== null) {
    walk.years = years
    walk.month = null
  } else if (month !== null) {
    walk.month = month.month
    if (month.year !== null) walk.years = [month.year]
  }
  for (const year of years ?? (month?.year == null ? [] : [month.year])) {
    if (!walk.draft.headingYears.includes(year)) walk.draft.headingYears.push(year)
  }
}

function startActivity(walk: Walk, row: GridRow, { columns, mergesKnown }: WalkedTable): void {
  const cells = columns.map((_, column) => (row.coveredAbove[column] === true ? (walk.above[column] ?? '') : ownText(row, column, columns)))
  readSectionColumn(walk, cells, columns)
  const number = rowNumber(cells[columnOf(columns, 'number')] ?? '')
  walk.current = {
    columns, lines: [{ cells, row: row.source }], rows: 1, number, section: walk.section, years: walk.years, month: walk.month,
    afterBreak: walk.afterBreak, mergesKnown, shifted: false, warnings: [],
  }
  walk.draft.activities.push(walk.current)
  walk.sectionIsOpen = false
  walk.above = cells
}

/** A column of its own may name the section, once for all its rows. */
function readSectionColumn(walk: Walk, cells: readonly string[], columns: readonly Column[]): void {
  const text = cells[columnOf(columns, 'section')] ?? ''
  if (text === '') return
  const section = sectionOf(text)
  const open = walk.section === null ? null : walk.draft.sections[walk.section]
  if (open?.title !== section.title || open?.number !== section.number) walk.section = walk.draft.sections.push(section) - 1
}

function continueActivity(walk: Walk, row: GridRow, columns: readonly Column[]): void {
  const cells = walk.current?.lines.at(-1)?.cells
  if (cells === undefined) return
  const repeated = row.filled.filter((column) => cells[column] === textAt(row, column))
  columns.forEach((_, column) => {
    const text = textAt(row, column)
    if (text === '' || (repeated.includes(column) && repeated.length < row.filled.length)) return
    cells[column] = joinHalves(cells[column] ?? '', text)
  })
}

function ownCells(row: GridRow, columns: readonly Column[]): string[] {
  return columns.map((_, column) => (row.coveredAbove[column] === true ? '' : ownText(row, column, columns)))
}

/** Parties keep the line breaks of their cell: they may be all that parts one from the next. */
function ownText(row: GridRow, column: number, columns: readonly Column[]): string {
  return columns[column]?.field === 'responsible' ? (row.lines[column] ?? '') : textAt(row, column)
}
