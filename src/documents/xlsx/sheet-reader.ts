import { OporaError } from '../../domain/kernel/errors.ts'
import { cleanText } from '../grid/clean-text.ts'
import type { XmlAttributes, XmlHandlers } from '../office/xml-events.ts'
import type { ReadLimits } from '../read-options.ts'
import type { CellStyle } from './cell-styles.ts'
import { printedNumber } from './printed-number.ts'
import { richTextBuilder, unescaped, type RichText, type SharedString } from './shared-strings.ts'

export type SheetCell = { column: number; text: string; bold: boolean }
export type SheetRow = { row: number; cells: SheetCell[] }
export type SheetMerge = { top: number; left: number; bottom: number; right: number }
export type Sheet = { rows: SheetRow[]; merges: SheetMerge[] }

export type Workbook = { strings: readonly SharedString[]; styles: readonly CellStyle[]; since1904: boolean }

const lastRow = 1_048_576
const lastColumn = 16_384

/** Collects a sheet's cells that show something, and its merged areas; formulas as the values last computed. */
export function sheetReader(book: Workbook, limits: ReadLimits, raw = false): { handlers: XmlHandlers; sheet: Sheet } {
  const sheet: Sheet = { rows: [], merges: [] }
  const inline = richTextBuilder()
  let row = 0
  let column = 0
  let current: SheetRow | null = null
  let cell: XmlAttributes | null = null
  let value = ''
  let collecting = false
  let cells = 0
  let characters = 0
  return { handlers: { open, close, text }, sheet }

  function open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'row':
        row = placeOf(attributes.r, row + 1, lastRow)
        column = 0
        current = { row, cells: [] }
        break
      case 'c':
        cell = attributes
        column = placeOf(columnOf(attributes.r), column + 1, lastColumn)
        value = ''
        break
      case 'v': collecting = cell !== null; break
      case 'mergeCell': addMerge(attributes.ref ?? ''); break
      default: if (cell !== null) inline.open(name, attributes)
    }
  }

  function text(part: string): void {
    if (collecting) value += part
    else if (cell !== null) inline.text?.(part)
  }

  function close(name: string): void {
    if (name === 'v') collecting = false
    else if (name === 'c') closeCell()
    else if (name === 'row') {
      if (current !== null && current.cells.length > 0) sheet.rows.push(current)
      current = null
    } else if (cell !== null) inline.close?.(name)
  }

  function closeCell(): void {
    if (cell === null || current === null) return
    const style = book.styles[Number(cell.s ?? 0)]
    const shown = shownText(cell.t ?? 'n', style)
    cell = null
    const clean = raw ? shown.text : shown.clean ?? cleanText(shown.text)
    if (clean === '') return
    if (++cells > limits.cells) throw new OporaError('too_large', 'document.too-many-cells', { limit: limits.cells })
    characters += clean.length
    if (characters > limits.unpackedBytes) throw new OporaError('too_large', 'document.unpacks-too-large', { limit: Math.round(limits.unpackedBytes / 1024 / 1024) })
    current.cells.push({ column, text: clean, bold: shown.bold ?? style?.bold ?? false })
  }

  function shownText(kind: string, style: CellStyle | undefined): RichText & { clean?: string } {
    const written = inline.take()
    switch (kind) {
      case 's': return book.strings[Number(value)] ?? { text: '', bold: null }
      case 'inlineStr': return written
      case 'str': return { text: unescaped(value), bold: null }
      case 'b': return { text: value.trim() === '1' ? 'да' : 'нет', bold: null }
      case 'e': return { text: '', bold: null }
      case 'd': return { text: isoDate(value), bold: null }
      default: return { text: numberText(value, style), bold: null }
    }
  }

  function numberText(written: string, style: CellStyle | undefined): string {
    const number = Number(written)
    if (written.trim() === '') return ''
    return Number.isFinite(number) ? printedNumber(number, style?.format ?? '', book.since1904) : written
  }

  function addMerge(reference: string): void {
    const [from = '', to = from] = reference.split(':')
    const merge = { top: rowOf(from), left: Number(columnOf(from) ?? 0), bottom: rowOf(to), right: Number(columnOf(to) ?? 0) }
    if (merge.top > 0 && merge.left > 0 && merge.bottom >= merge.top && merge.right >= merge.left && sheet.merges.length < limits.cells) sheet.merges.push(merge)
  }
}

function isoDate(value: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(value)
  return found === null ? value : `${found[3]}.${found[2]}.${found[1]}`
}

function placeOf(written: string | undefined, otherwise: number, last: number): number {
  const place = Number(written)
  return Math.min(Number.isInteger(place) && place > 0 ? place : otherwise, last)
}

function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0)
}

/** The number of a column (`A` is 1) of a reference such as `AB12`. */
function columnOf(reference: string | undefined): string | undefined {
  const letters = /^[A-Z]{1,3}/.exec((reference ?? '').replaceAll('$', '').toUpperCase())?.[0]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return String(column)
}
