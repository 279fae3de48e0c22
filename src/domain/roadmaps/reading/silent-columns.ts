import type { Column } from './column-field.ts'
import { rowNumber } from './row-numbers.ts'
import { textAt, type GridRow } from './source-grid.ts'

/** Columns whose header is empty: the numbers of the rows, or words that somebody should know of. */
export function nameSilentColumns(columns: readonly Column[], rows: readonly GridRow[]): Column[] {
  const sample = rows.filter(({ filled }) => filled.length > 2).slice(0, 200)
  const hasNumbers = columns.some(({ field }) => field === 'number')
  return columns.map((column, at) => {
    if (column.field !== 'ignored' || column.header !== '') return column
    const texts = sample.map((row) => textAt(row, at)).filter((text) => text !== '')
    if (texts.length * 2 < sample.length || texts.length === 0) return column
    const numbers = texts.filter((text) => rowNumber(text) !== null).length
    return { header: '', field: !hasNumbers && numbers >= texts.length * 0.6 ? 'number' : 'unknown' }
  })
}
