import type { ColumnField } from './column-field.ts'
import { columnCandidates, groupMark } from './column-names.ts'
import { plain } from './cell-text.ts'
import { textAt, type GridRow } from './source-grid.ts'

/** Where a table's header stands among its rows (indexes into the rows given), and what it says over each column. */
export type TableHeader = { first: number; last: number; texts: string[] }

/** A sheet may open with its approval block and title; a header further down than this is not looked for. */
const searchedRows = 60

export function findHeader(rows: readonly GridRow[], from = 0): TableHeader | null {
  for (let first = from; first < Math.min(rows.length, from + searchedRows); first++) {
    const row = rows[first]
    if (row === undefined || !looksLikeHeader(row)) continue
    let last = first
    let texts = spreadOver(row)
    for (let next = rows[last + 1]; next !== undefined && last - first < 2 && isSecondLine(row, next); next = rows[last + 1]) {
      texts = under(texts, next)
      last++
    }
    while (isNumberingRow(rows[last + 1])) last++
    return { first, last, texts }
  }
  return null
}

/** Words over columns: an activity column and one more, in short cells, with no number in front. */
export function looksLikeHeader(row: GridRow): boolean {
  if (row.filled.length < 2) return false
  // Most rows of most maps begin with their number: what is cheap to see comes first.
  const first = textAt(row, row.filled[0] ?? 0)
  if (/^\d/.test(first) && !/^\d+ ?(кв|пол)/i.test(first)) return false
  if (row.filled.some((column) => textAt(row, column).length > 160 || isDate(textAt(row, column)))) return false
  const found = new Map<ColumnField, number>()
  let recognised = 0
  for (const column of row.filled) {
    const candidates = columnCandidates(textAt(row, column))
    if (candidates.length > 0) recognised++
    for (const { field, weight } of candidates) found.set(field, Math.max(found.get(field) ?? 0, weight))
  }
  const names = ['title', 'section', 'number'] as const
  const others = ['schedule', 'start', 'end', 'period', 'responsible', 'indicator'] as const
  const second = others.filter((field) => (found.get(field) ?? 0) >= 7).length
  if (recognised * 2 < row.filled.length) return false
  return (found.get('title') ?? 0) >= 2 ? second >= 1 && headLike(row) : second >= 2 && row.markedHeader && names.some((field) => found.has(field))
}

/** A day in a cell makes the row one of the map, unless a header speaks of it («Отметка на 01.06.2022»). */
function isDate(text: string): boolean {
  return /\d{1,2}\.\d{1,2}/.test(text) && columnCandidates(text).length === 0
}

/** The header of a table that is no road map: several known columns, and no activity among them. */
export function looksLikeOtherHeader(row: GridRow | undefined): boolean {
  if (row === undefined || row.filled.length < 2 || row.filled.some((column) => textAt(row, column).length > 60)) return false
  const known = row.filled.flatMap((column) => columnCandidates(textAt(row, column)).slice(0, 1))
  return known.length * 2 >= row.filled.length && (known.length >= 3 || known.some(({ field }) => field === 'number'))
}

/** Headers are a few words without a full stop; the words of an activity run on. */
function headLike(row: GridRow): boolean {
  return row.filled.every((column) => textAt(row, column).split(' ').length <= 14)
}

/** The text of a head that spans several columns stands over each of them. */
function spreadOver(row: GridRow): string[] {
  let spanning = ''
  return row.texts.map((text, column) => {
    if (row.coveredLeft[column] !== true) spanning = text
    return spanning
  })
}

function under(heads: readonly string[], row: GridRow): string[] {
  let head = ''
  return Array.from({ length: Math.max(heads.length, row.texts.length) }, (_, column) => {
    const own = textAt(row, column)
    const above = heads[column] ?? ''
    if (above !== '') head = above
    if (own === '' || row.coveredAbove[column] === true) return above
    return above === '' && head === '' ? own : `${above === '' ? head : above}${groupMark}${own}`
  })
}

/** A second line of a header: under a common head, or beside cells that the first line's cells cover. */
function isSecondLine(header: GridRow, row: GridRow): boolean {
  if (isNumberingRow(row)) return false
  const free = row.filled.filter((column) => row.coveredAbove[column] !== true)
  const openColumns = new Set(header.texts.flatMap((text, column) => (text === '' || header.coveredLeft[column + 1] === true || (header.texts[column + 1] ?? 'x') === '' ? [column] : [])))
  if (free.length === 0 || !free.every((column) => openColumns.has(column))) return false
  const short = free.every((column) => textAt(row, column).length <= 40)
  const known = free.filter((column) => columnCandidates(textAt(row, column)).length > 0).length
  return short && known * 2 >= free.length && !/^\d+[.)]?$/.test(textAt(row, 0)) && free.length >= 2
}

/** «1 2 3 4 5» under the header. */
export function isNumberingRow(row: GridRow | undefined): boolean {
  if (row === undefined || row.filled.length < 3) return false
  const numbers = row.filled.map((column) => /^\(?(\d{1,2})[.)]?$/.exec(textAt(row, column))?.[1])
  return numbers.every((number, index) => number !== undefined && Number(number) === index + Number(numbers[0])) && Number(numbers[0]) <= 1
}

/** The same header again, at the top of a page. A format that must have a header row marks one whatever it says. */
export function repeatsHeader(row: GridRow, header: readonly string[]): boolean {
  const same = row.filled.filter((column) => sameWords(textAt(row, column), header[column] ?? '')).length
  return row.markedHeader ? same > 0 : row.filled.length >= 2 && same * 5 >= row.filled.length * 4
}

function sameWords(text: string, head: string): boolean {
  if (head === '' || text.length > head.length + 4) return false
  const own = plain(text)
  const other = plain(head)
  return own === other || (own !== '' && (other.startsWith(`${own} `) || other.endsWith(` ${own}`)))
}
