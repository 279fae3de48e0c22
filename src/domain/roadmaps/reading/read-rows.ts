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

/** Reads all tables of the map in order, with the headings that stand between them. */
export function readRows(source: SourceDocument, tables: ReadonlyMap<SourceTable, FoundTable>): Walk {
  const walk = startWalk()
  let between: { text: string; heading: boolean }[] = []
  for (const block of source.blocks) {
    if (block.kind === 'paragraph') {
      between.push({ text: collapse(block.text), heading: block.heading !== null })
      continue
    }
    const table = tables.get(block)
    if (table === undefined || !table.isRoadMap) continue
    readHeadings(walk, between)
    between = []
    readTable(walk, table)
  }
  return walk
}

/** Before the first table stands the document's own heading, so only a named or numbered one opens a section there. */
function readHeadings(walk: Walk, between: readonly { text: string; heading: boolean }[]): void {
  const isFirst = walk.rows.length === 0
  const lines = isFirst ? between.slice(-1) : between
  for (const { text, heading } of lines) {
    if (text === '' || text.length > 300 || /^(-\s*)?\d{1,3}(\s*-)?$/.test(text) || text.toLowerCase().startsWith('продолжение')) continue
    if (headingYears(text) !== null || headingMonth(text) !== null) takeTime(walk, text)
    else if (isFirst ? isNamedHeading(text) || (/^\d{1,2}\.\s*\p{Lu}/u.test(text) && !/дорожн|план/iu.test(text)) : heading || isHeadingLine(text)) takeSection(walk, sectionOf(text))
  }
  walk.afterBreak = true
}

function isHeadingLine(text: string): boolean {
  return isNamedHeading(text) || /^\d{1,2}(\.\d{1,2})?\.?\s*\p{Lu}/u.test(text) || (!isFragment(text) && !/[.;:]$/u.test(text) && text.length <= 200 && !/^(приложение|исп\.|\*|тел)/iu.test(text))
}

function readTable(walk: Walk, found: FoundTable): void {
  const { rows, header } = found
  let table: WalkedTable = {
    index: found.table, columns: found.columns, numbered: isNumbered(rows, columnOf(found.columns, 'number')),
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

function withColumns({ index, numbered, mergesKnown }: WalkedTable, columns: readonly Column[]): WalkedTable {
  return { index, columns, numbered, mergesKnown }
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
