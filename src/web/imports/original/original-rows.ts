import type { z } from 'zod'
import type { ImportReply, rowReadingSchema, sourceBlockSchema } from '../../../contract/imports.ts'
import type { ColumnField } from '../../../domain/roadmaps/reading/column-field.ts'

type Reading = NonNullable<ImportReply['reading']>
type Table = Extract<z.infer<typeof sourceBlockSchema>, { kind: 'table' }>
type RowReading = z.infer<typeof rowReadingSchema>

/** One cell of the original under the name of its column. */
export type OriginalCell = {
  column: number
  header: string
  field: ColumnField
  text: string
  /** The text stands in a cell above that was merged over this one. */
  isInherited: boolean
}

/** One row of the original, and what it was taken for. */
export type OriginalRow = {
  key: string
  table: number
  /** 1-based place in the source. */
  source: number
  kind: RowReading['kind']
  /** The activity, as first read, that it went into. */
  position: number | null
  cells: OriginalCell[]
}

/** Every row that bears a text, in the order of the document. */
export function originalRows({ blocks, tables, rows }: Pick<Reading, 'blocks' | 'tables' | 'rows'>): OriginalRow[] {
  const originals = blocks.filter((block): block is Table => block.kind === 'table')
  const columns = new Map(tables.map((table) => [table.table, table.columns]))
  return rows.flatMap(({ table, row, source, kind, position }): OriginalRow[] => {
    const original = originals[table]
    if (original === undefined) return []
    return [{ key: `${table}:${row}`, table, source, kind, position, cells: cellsOf(original, row, columns.get(table) ?? []) }]
  })
}

function cellsOf(table: Table, row: number, columns: readonly { field: ColumnField; header: string }[]): OriginalCell[] {
  return (table.rows[row]?.cells ?? []).flatMap(({ text, covered }, column): OriginalCell[] => {
    const shown = covered === 'above' ? textAbove(table, row, column) : text
    if (shown === '') return []
    const { field, header } = columns[column] ?? { field: 'ignored', header: '' }
    return [{ column, header, field, text: shown, isInherited: covered === 'above' }]
  })
}

function textAbove(table: Table, row: number, column: number): string {
  for (let above = row - 1; above >= 0; above--) {
    const cell = table.rows[above]?.cells[column]
    if (cell !== undefined && cell.covered !== 'above') return cell.text
  }
  return ''
}
