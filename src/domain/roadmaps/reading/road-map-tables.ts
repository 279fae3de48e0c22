import type { SourceDocument, SourceTable } from '../../documents/source-document.ts'
import { maxColumns, type Column, type ColumnField, type ColumnOverrides } from './column-field.ts'
import { isRoadMap, mapColumns } from './column-mapping.ts'
import { guessColumns } from './guessed-columns.ts'
import { findHeader, type TableHeader } from './header-rows.ts'
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
    const settled: FoundTable = table.isRoadMap ? table : adopt(table, before, anyHeader)
    if (settled.isRoadMap) before = settled
    const of = tables[index]
    if (of !== undefined) found.set(of, settled)
  })
  return found
}

function readTable(source: SourceTable, index: number, override: readonly ColumnField[] | undefined): FoundTable {
  const rows = gridRows(source)
  const header = findHeader(rows)
  const texts = header?.texts ?? []
  if (override !== undefined) {
    const width = Math.min(Math.max(override.length, texts.length), maxColumns)
    const columns = Array.from({ length: width }, (_, column): Column => ({ field: override[column] ?? 'ignored', header: texts[column] ?? '' }))
    return { table: index, name: source.name, isRoadMap: columns.some(({ field }) => field === 'title'), columns, columnsFrom: 'person', rows, header }
  }
  const columns = header === null ? [] : mapColumns(texts)
  const isMap = header !== null && isRoadMap(columns)
  return { table: index, name: source.name, isRoadMap: isMap, columns, columnsFrom: isMap ? 'header' : null, rows, header: isMap ? header : null }
}

/** A table without a header goes on with the columns of the table before, or shows by its contents what they are. */
function adopt(table: FoundTable, before: FoundTable | null, anyHeader: boolean): FoundTable {
  if (before !== null && goesOn(table.rows, before.columns)) return { ...table, isRoadMap: true, columns: before.columns, columnsFrom: 'table-before' }
  if (anyHeader && before === null) return table
  const guessed = guessColumns(table.rows)
  return guessed === null ? table : { ...table, isRoadMap: true, columns: guessed, columnsFrom: 'contents' }
}

/** As wide as the table before, with times where its times stand. A page may begin with no more than the end of a row. */
function goesOn(rows: readonly GridRow[], columns: readonly Column[]): boolean {
  const used = columns.findLastIndex(({ header }) => header !== '') + 1
  const width = usualWidth(rows)
  if (used < 3 || width > columns.length || width < 2) return false
  const schedule = columns.findIndex(({ field }) => field === 'schedule')
  const texts = rows.filter(({ filled }) => filled.length > 1).map((row) => textAt(row, schedule)).filter((text) => text !== '')
  const times = texts.filter(looksLikeTime).length
  return schedule < 0 || texts.length === 0 ? width === used || rows.length <= 2 : times * 2 >= texts.length
}

/** The last column that most rows fill; one row with a cell too many does not make a table wider. */
function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>()
  for (const { filled } of rows) {
    const width = (filled.at(-1) ?? -1) + 1
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
