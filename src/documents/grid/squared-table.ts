import type { SourceRow, SourceTable } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { ReadLimits } from '../read-options.ts'
import { cellOf } from './cell.ts'

/** A table of rows as they come: cells that a row has too many are kept, what a row lacks on the right is empty. */
export function squaredTable(rows: SourceRow[], limits: ReadLimits): SourceTable {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  if (width * rows.length > limits.cells) throw new OporaError('too_large', 'document.too-many-cells', { limit: limits.cells })
  for (const row of rows) while (row.cells.length < width) row.cells.push(cellOf(''))
  return { kind: 'table', name: null, rows }
}
