import type { SourceDocument, SourceTable } from '../../documents/source-document.ts'
import type { FoundTable } from './road-map-tables.ts'
import type { Column } from './column-field.ts'
import { columnOf } from './draft.ts'
import { isNumberingRow, looksLikeHeader, repeatsHeader } from './header-rows.ts'
import { mapColumns } from './column-mapping.ts'
import { collapse } from '../../kernel/folded-text.ts'
import { rowNumber } from './row-numbers.ts'
import { isFragment, isNamedHeading, sectionOf } from './section-heading.ts'
import { textAt, type GridRow } from './source-grid.ts'
import { record, startWalk, takeSection, takeTime, walkRow, type Walk, type WalkedTable } from './table-walk.ts'
import { headingMonth, headingYears } from './time-words.ts'

type Line = { text: string; heading: boolean }

/** Reads all tables of the map in order, with the headings that stand between them. */
export function readRows(source: SourceDocument, tables: ReadonlyMap<SourceTable, FoundTable>): Walk {
  const walk = startWalk()
  const pieces = piecesOf(source, tables)
  const others = pieces.slice(1).some(({ above }) => above.some((line) => isHeading(line)))
  pieces.forEach(({ above, table }, index) => {
    if (index === 0) readOpening(walk, above, others)
    else for (const line of above) if (isHeading(line)) readHeading(walk, line.text)
    walk.afterBreak = true
    readTable(walk, table)
  })
  return walk
}

/** Each table of the map with the lines between it and the one before. */
function piecesOf(source: SourceDocument, tables: ReadonlyMap<SourceTable, FoundTable>): { above: Line[]; table: FoundTable }[] {
  const pieces: { above: Line[]; table: FoundTable }[] = []
  let above: Line[] = []
  for (const block of source.blocks) {
    if (block.kind === 'paragraph') above.push({ text: collapse(block.text), heading: block.heading !== null })
    else {
      const table = tables.get(block)
      if (table === undefined || !table.isRoadMap) continue
      pieces.push({ above, table })
      above = []
    }
  }
  return pieces
}

/**
 * Over the first table stands the document's own heading. Its last line opens a section only where it is named or numbered
 * as one, is a year, or has its like over the tables below.
 */
function readOpening(walk: Walk, above: readonly Line[], others: boolean): void {
  const last = above.at(-1)
  if (last === undefined) return
  const isTime = (headingYears(last.text) !== null && /^\d/.test(last.text)) || headingMonth(last.text) !== null
  const isOwn = isNamedHeading(last.text) || /^\d{1,2}\.\s*[А-ЯЁA-Z]/.test(last.text)
  const isAlike = others && above.length > 1 && isHeading(last) && !/(^|\s)на\s+\d{4}/u.test(last.text)
  if (!isTime && (/дорожн|план/iu.test(last.text) || !(isOwn || isAlike))) return
  readHeading(walk, last.text)
  walk.draft.openingHeading = last.text
}

function readHeading(walk: Walk, text: string): void {
  if (headingYears(text) !== null || headingMonth(text) !== null) takeTime(walk, text)
  else takeSection(walk, sectionOf(text))
}

function isHeading({ text, heading }: Line): boolean {
  if (text === '' || text.length > 300 || /^(-\s*)?\d{1,3}(\s*-)?$/.test(text) || text.toLowerCase().startsWith('продолжение')) return false
  return heading || headingMonth(text) !== null || isHeadingLine(text)
}

function isHeadingLine(text: string): boolean {
  return isNamedHeading(text) || /^\d{1,2}(\.\d{1,2})?\.?\s*[А-ЯЁA-Z]/.test(text) || (!isFragment(text) && !/[.;:]$/u.test(text) && text.length <= 200 && !/^(приложение|исп\.|\*|тел)/iu.test(text))
}

function readTable(walk: Walk, found: FoundTable): void {
  const { rows, header } = found
  let table: WalkedTable = {
    index: found.table, columns: found.columns, numbered: isNumbered(rows, columnOf(found.columns, 'number')),
    smallTitles: hasSmallTitles(rows, columnOf(found.columns, 'title')),
    mergesKnown: rows.some(({ coveredAbove }) => coveredAbove.some(Boolean)),
  }
  let heads: readonly string[] = header?.texts ?? found.columns.map((column) => column.header)
  const start = header === null ? 0 : header.last + 1
  rows.slice(0, header?.first ?? 0).forEach((row) => record(walk, table.index, row, 'ignored'))
  rows.slice(header?.first ?? 0, start).forEach((row) => record(walk, table.index, row, 'header'))
  for (let at = start; at < rows.length; at++) {
    const row = rows[at]
    if (row === undefined) continue
    if (isNumberingRow(row) || repeatsHeader(row, heads)) {
      record(walk, table.index, row, 'header')
      walk.afterBreak = true
    } else if (isOtherHeader(row)) {
      heads = row.texts
      table = withColumns(table, mapColumns(row.texts))
      record(walk, table.index, row, 'header')
    } else {
      if (isGap(rows[at - 1], row)) walk.afterBreak = true
      walkRow(walk, row, rows[at + 1] ?? null, table)
    }
  }
}

function withColumns({ index, numbered, smallTitles, mergesKnown }: WalkedTable, columns: readonly Column[]): WalkedTable {
  return { index, columns, numbered, smallTitles, mergesKnown }
}

/** Another map below, with columns of its own. */
function isOtherHeader(row: GridRow): boolean {
  return row.filled.length >= 3 && looksLikeHeader(row) && row.filled.every((column) => textAt(row, column).length <= 60)
    && mapColumns(row.texts).filter(({ field }) => field !== 'unknown' && field !== 'ignored').length === row.filled.length
}

function isGap(before: GridRow | undefined, row: GridRow): boolean {
  return before !== undefined && row.source - before.source > row.index - before.index
}

function isNumbered(rows: readonly GridRow[], column: number): boolean {
  if (column < 0) return false
  const data = rows.filter(({ filled }) => filled.length > 2)
  return data.filter((row) => rowNumber(textAt(row, column)) !== null).length * 2 >= data.length
}

function hasSmallTitles(rows: readonly GridRow[], column: number): boolean {
  const titles = rows.filter(({ filled }) => filled.length > 2).map((row) => textAt(row, column)).filter((title) => title !== '')
  return titles.filter(isFragment).length * 2 > titles.length
}
