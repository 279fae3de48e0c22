import type { z } from 'zod'
import type { ImportReply, sourceBlockSchema, tableReadingSchema } from '../../../contract/imports.ts'
import type { ColumnField } from '../../../domain/roadmaps/reading/column-field.ts'

type Reading = NonNullable<ImportReply['reading']>
type TableReading = z.infer<typeof tableReadingSchema>
type Table = Extract<z.infer<typeof sourceBlockSchema>, { kind: 'table' }>

/** Tables with the same heads of columns, which a document of many pages has by the dozen: they are mapped as one. */
export type ColumnGroup = {
  key: string
  tables: number[]
  name: string | null
  isRoadMap: boolean
  /** The heads were guessed from the contents, or a head was not understood. */
  isDoubtful: boolean
  columns: { header: string; field: ColumnField; samples: string[] }[]
}

const sampleRows = 3

export function columnGroups({ blocks, tables }: Pick<Reading, 'blocks' | 'tables'>): ColumnGroup[] {
  const originals = blocks.filter((block): block is Table => block.kind === 'table')
  const groups = new Map<string, ColumnGroup>()
  for (const table of tables) {
    const key = JSON.stringify([table.isRoadMap, table.name, table.columns.map(({ header, field }) => [header, field])])
    const group = groups.get(key)
    if (group) group.tables.push(table.table)
    else groups.set(key, groupOf(key, table, originals[table.table]))
  }
  return [...groups.values()]
}

function groupOf(key: string, { table, name, isRoadMap, columns, columnsFrom }: TableReading, original: Table | undefined): ColumnGroup {
  const width = Math.max(columns.length, ...(original?.rows.slice(0, 50).map(({ cells }) => cells.length) ?? [0]))
  return {
    key, tables: [table], name, isRoadMap, isDoubtful: isRoadMap && (columnsFrom === 'contents' || columns.some(({ field }) => field === 'unknown')),
    columns: Array.from({ length: Math.min(width, 64) }, (_, at) => ({
      header: columns[at]?.header ?? '', field: columns[at]?.field ?? 'ignored', samples: samplesOf(original, at, columns[at]?.header ?? ''),
    })),
  }
}

function samplesOf(table: Table | undefined, column: number, header: string): string[] {
  const samples: string[] = []
  for (const { cells, header: isHeader } of table?.rows ?? []) {
    const text = cells[column]?.text ?? ''
    if (!isHeader && text !== '' && text !== header && !samples.includes(text)) samples.push(text)
    if (samples.length === sampleRows) break
  }
  return samples
}
