import type { Column, ColumnField } from './column-field.ts'
import { rowNumber } from './row-numbers.ts'
import { textAt, type GridRow } from './source-grid.ts'
import { isMostlyTime } from './time-words.ts'

const partyWords = /координатор|куратор|директор|руководител|заместител|министерств|департамент|управлени|отдел|администраци|школ|учител|педагог|методист|специалист|центр|институт|совет|оператор|(^|[^а-яёa-z])(оо|мо|уо|моуо|омс|цоко|цнппм|имц|рмк)($|[^а-яёa-z])/i

export function namesParty(text: string): boolean {
  return partyWords.test(text)
}

/** What the columns of a table without a header hold, by what stands in them; null where it can't be a road map. */
export function guessColumns(rows: readonly GridRow[]): Column[] | null {
  const sample = rows.filter((row) => row.filled.length > 1).slice(0, 60)
  const width = Math.max(0, ...sample.map((row) => (row.filled.at(-1) ?? -1) + 1))
  if (width < 3 || sample.length < 2) return null
  const share = (column: number, fits: (text: string) => boolean) => {
    const texts = sample.map((row) => textAt(row, column)).filter((text) => text !== '')
    return texts.length === 0 ? 0 : texts.filter(fits).length / texts.length
  }
  const columns = Array.from({ length: width }, (_, column) => column)
  const fields = new Map<number, ColumnField>()
  const number = columns.find((column) => share(column, (text) => rowNumber(text) !== null) >= 0.7)
  if (number !== undefined) fields.set(number, 'number')
  const schedule = best(columns, fields, (column) => share(column, isMostlyTime), 0.6)
  if (schedule === null) return null
  fields.set(schedule, 'schedule')
  const title = columns.find((column) => !fields.has(column))
  if (title === undefined) return null
  fields.set(title, 'title')
  const responsible = best(columns, fields, (column) => share(column, (text) => namesParty(text) && text.length <= 160), 0.6)
  if (responsible !== null) fields.set(responsible, 'responsible')
  const rest = columns.filter((column) => !fields.has(column))
  const last = rest.at(-1)
  for (const column of rest) fields.set(column, column === last && column > schedule ? 'indicator' : column === title + 1 ? 'description' : 'unknown')
  return columns.map((column) => ({ field: fields.get(column) ?? 'unknown', header: '' }))
}

function best(columns: readonly number[], taken: ReadonlyMap<number, ColumnField>, worth: (column: number) => number, least: number): number | null {
  let found: number | null = null
  let most = least
  for (const column of columns) {
    const value = taken.has(column) ? 0 : worth(column)
    if (value >= most && (found === null || value > most)) {
      found = column
      most = value
    }
  }
  return found
}
