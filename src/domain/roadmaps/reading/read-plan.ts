import type { SourceDocument } from '../../documents/source-document.ts'
import { readAliases } from '../aliases/read-aliases.ts'
import { withPlanWarnings } from '../checks/plan-warnings.ts'
import type { Plan } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import { assembleActivity } from './assemble-activity.ts'
import { returnBledCells } from './bled-cells.ts'
import { cellReaders } from './cell-readers.ts'
import type { Column, ColumnOverrides } from './column-field.ts'
import { isForeign } from './document-language.ts'
import type { Draft } from './draft.ts'
import { headerLines } from './header/header-line.ts'
import { readHeader } from './header/read-header.ts'
import { inheritCells } from './inherited-cells.ts'
import { readRows } from './read-rows.ts'
import { readingWarning } from './reading-warnings.ts'
import { findTables, type FoundTable, type TableReading } from './road-map-tables.ts'
import type { RowReading } from './row-reading.ts'

export type ReadPlanOptions = {
  /** The plan's year, where the document itself names none. */
  year?: number
  columns?: ColumnOverrides
}

/** What a document says, and how each of its tables and rows was understood. */
export type PlanReading = { plan: Plan; tables: TableReading[]; rows: RowReading[] }

/** Reads a document as a road map. Never throws: what is doubtful is said in warnings, and a document without a map has no activities. */
export function readPlan(source: SourceDocument, options: ReadPlanOptions = {}): PlanReading {
  const found = findTables(source, options.columns ?? {})
  const tables = [...found.values()]
  const { draft, rows } = readRows(source, found)
  returnBledCells(draft.activities)
  inheritCells(draft.activities)
  const lines = headerLines(source, (table) => found.get(table)?.isRoadMap ?? false, (table) => headerIndex(found.get(table)))
  const header = readHeader(lines, draft, options.year ?? null)
  const aliases = readAliases([...lines.before.map(({ text }) => text), ...draft.sections.map(({ title }) => title ?? ''), ...draft.activities.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells))])
  const readers = cellReaders(aliases.aliases, header.years)
  const plan: Plan = {
    title: header.title,
    programme: header.programme,
    territory: header.territory,
    years: header.years,
    approval: header.approval,
    amends: header.amends,
    sections: draft.sections,
    activities: draft.activities.map((activity, index) => assembleActivity(activity, index + 1, readers)),
    warnings: [...header.warnings, ...aliases.warnings, ...tableWarnings(tables, draft), ...(isForeign(source) ? [readingWarning.foreign()] : [])],
  }
  return { plan: withPlanWarnings(plan), tables: tables.map(({ table, name, isRoadMap, columns, columnsFrom }) => ({ table, name, isRoadMap, columns, columnsFrom })), rows }
}

function headerIndex(table: FoundTable | undefined): number {
  const header = table?.header
  return header == null ? 0 : (table?.rows[header.first]?.index ?? 0)
}

/** A column without a word in it is nobody's loss. */
function isUsed({ activities }: Draft, columns: readonly Column[], column: number): boolean {
  return activities.some((activity) => activity.columns === columns && activity.lines.some(({ cells }) => (cells[column] ?? '') !== ''))
}

function tableWarnings(tables: readonly FoundTable[], draft: Draft): Warning[] {
  const maps = tables.filter(({ isRoadMap }) => isRoadMap)
  if (draft.activities.length === 0) return [readingWarning.noTable()]
  const unknown = new Set(maps.flatMap(({ columns, columnsFrom }) => (columnsFrom === 'person' ? [] : columns.filter(({ field }, column) => field === 'unknown' && isUsed(draft, columns, column)).map(({ header }) => header))))
  return [
    ...[...unknown].map((header) => readingWarning.columnUnknown(header)),
    ...(maps.some(({ columnsFrom }) => columnsFrom === 'contents') ? [readingWarning.columnsGuessed()] : []),
  ]
}
