import type { SourceDocument, SourceTable } from '../../documents/source-document.ts'
import { maxColumns, type Column, type ColumnField, type ColumnOverrides } from './column-field.ts'
import { isRoadMap, mapColumns } from './column-mapping.ts'
import { guessColumns } from './guessed-columns.ts'
import { findHeader, looksLikeOtherHeader, type TableHeader } from './header-rows.ts'
import { nameSilentColumns } from './silent-columns.ts'
import { gridRows, textAt, type GridRow } from './source-grid.ts'
import { looksLikeTime } from './time-words.ts'

/** For each table of the source: whether it is (a piece of) the road map, and which column holds what. */
export type TableReading = {
  /** Index among the tables of the document. */
  table: number
  name: string | null
  isRoadMap: boolean
  columns: Column[]
  /** No header row said so: taken from the table before, or from the contents of the cells. */
  columnsFrom: 'header' | 'table-before' | 'contents' | 'person' | null
}

/** A table with its rows, and where its header ends. */
export type FoundTable = TableReading & { rows: GridRow[]; header: TableHeader | null }

export function findTables(source: SourceDocument, overrides: ColumnOverrides): Map<SourceTable, FoundTable> {
  const tables = source.blocks.filter((block): block is SourceTable => block.kind === 'table')
  const read = tables.map((table, index) => readTable(table, index, overrides[index]))
  const anyHeader = read.some((table) => table.isRoadMap && table.columnsFrom === 'header')
  let before: FoundTable | null = null
  const found = new Map<SourceTable, FoundTable>()
  read.forEach((table, index) => {
    const settled = table.isRoadMap ? sameColumns(table, before) : adopt(table, before, anyHeader)
    if (settled.isRoadMap) before = settled
    const of = tables[index]
    if (of !== undefined) found.set(of, settled)
  })
  return found
}

/** A header that says the same is the same header: it may stand at the top of a page in the middle of a table. */
function sameColumns(table: FoundTable, before: FoundTable | null): FoundTable {
  if (before === null || table.columnsFrom !== 'header' || before.columns.length === 0) return table
  const isSame = table.columns.length >= before.columns.length && table.columns.every(({ header, field }, column) => header === (before.columns[column]?.header ?? '') && field === (before.columns[column]?.field ?? 'ignored'))
  if (!isSame && (table.header?.first ?? 0) > headerRowsSearched && goesOn(table.rows, before.columns)) return { ...table, columns: before.columns, columnsFrom: 'table-before', header: null }
  if (!isSame) return table
  return { ...table, columns: before.columns, header: table.header?.first === 0 ? table.header : null }
}

/** Beyond these rows of a later table what looks like a header is a row. */
const headerRowsSearched = 3

function readTable(source: SourceTable, index: number, override: readonly ColumnField[] | undefined): FoundTable {
  const rows = gridRows(source)
  const header = findHeader(rows)
  const texts = header?.texts ?? []
  if (override !== undefined) {
    const width = Math.min(Math.max(override.length, texts.length), maxColumns)
    const columns = Array.from({ length: width }, (_, column): Column => ({ field: override[column] ?? 'ignored', header: texts[column] ?? '' }))
    return { table: index, name: source.name, isRoadMap: columns.some(({ field }) => field === 'title'), columns, columnsFrom: 'person', rows, header }
  }
  const columns = header === null ? [] : nameSilentColumns(mapColumns(texts), rows.slice(header.last + 1))
  const isMap = header !== null && isRoadMap(columns)
  return { table: index, name: source.name, isRoadMap: isMap, columns, columnsFrom: isMap ? 'header' : null, rows, header: isMap ? header : null }
}

/** A table without a header goes on with the columns of the table before, or shows by its contents what they are. */
function adopt(table: FoundTable, before: FoundTable | null, anyHeader: boolean): FoundTable {
  if (looksLikeOtherHeader(table.rows[0])) return table
  if (before !== null && goesOn(table.rows, before.columns)) return { ...table, isRoadMap: true, columns: before.columns, columnsFrom: 'table-before' }
  if (anyHeader && before === null) return table
  const guessed = guessColumns(table.rows)
  return guessed === null ? table : { ...table, isRoadMap: true, columns: guessed, columnsFrom: 'contents' }
}

/** What a page may hold between two others. */
const few = 3

/** As wide as the table before, with times where its times stand. A page may begin with no more than the end of a row. */
function goesOn(rows: readonly GridRow[], columns: readonly Column[]): boolean {
  const used = columns.findLastIndex(({ header }) => header !== '') + 1
  const width = usualWidth(rows)
  const grid = Math.max(0, ...rows.slice(0, few).map(({ texts }) => texts.length))
  if (used < 3 || grid < used || width > columns.length) return false
  const schedule = columns.findIndex(({ field }) => field === 'schedule')
  const texts = rows.filter(({ filled }) => filled.length > 1).map((row) => textAt(row, schedule)).filter((text) => text !== '')
  const times = texts.filter(looksLikeTime).length
  if (schedule < 0 || texts.length === 0) return width === used || rows.length <= few
  return times * 2 >= texts.length || (rows.length <= few && width === used)
}

/** The last column that most rows fill; one row with a cell too many does not make a table wider. */
function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>()
  for (const { filled } of rows) {
    const width = (filled.at(-1) ?? -1) + 1
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
