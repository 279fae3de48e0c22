import { columnLetters } from '../../documents/column-letters.ts'
import { OporaError } from '../../kernel/errors.ts'
import { checkForm } from '../check-form.ts'
import { cleanAnswers } from '../clean-answers.ts'
import type { AnswerRow, AnswerValue, Answers, FormDefinition } from '../form-definition.ts'
import type { FormFault, FormFaultDetail } from '../form-fault.ts'
import { isTable, mostRows, type ValueField } from '../form-field.ts'
import { readValue } from '../read-value.ts'
import { keyColumn, keyRow, rowKey, type BookMark } from './book-of-form.ts'

/** A sheet as it was found: cells that show something, as they print. Rows and columns count from 1. */
export type FoundSheet = { name: string; rows: readonly { row: number; cells: readonly { column: number; text: string }[] }[] }

/** A fault with the cell that it is in; null where the whole book has no cell for it. */
export type BookFault = FormFault & { sheet: string | null; cell: string | null }

export type ReadMember = { key: string; answers: Answers; faults: BookFault[] }

/** Of which form a returned book is; refused where it is none of ours. */
export function markOf(text: string | null): BookMark {
  const mark = text === null ? null : parsed(text)
  if (mark === null) throw new OporaError('invalid_input', 'form.not-a-book')
  return mark
}

/**
 * The answers in a returned book, by member. Places are found by the hidden keys, so rows that were sorted or moved do no harm; members whose
 * cells are all blank are left out. Each fault names its cell.
 */
export function readBook(definition: FormDefinition, mark: BookMark, sheets: readonly FoundSheet[], members: readonly string[]): ReadMember[] {
  const cells = cellsByKeys(sheets, mark)
  return members.flatMap((member) => {
    const found = readMember(definition, member, cells)
    return found === null ? [] : [found]
  })
}

type Place = { sheet: string; cell: string; text: string }
/** By the key of the row and the key of the column: `member field` or `member:row table.column`. */
type Cells = ReadonlyMap<string, Place>

function readMember(definition: FormDefinition, member: string, cells: Cells): ReadMember | null {
  const answers: Record<string, AnswerValue | AnswerRow[]> = {}
  const faults: BookFault[] = []
  let isTouched = false
  const take = (field: ValueField, key: string, at: { field: string; row: number | null; column: string | null }): AnswerValue | undefined => {
    const place = cells.get(key)
    if (place === undefined || place.text.trim() === '') return undefined
    isTouched = true
    const read = readValue(field, place.text)
    if ('value' in read) return read.value
    faults.push({ ...read.fault, ...at, sheet: place.sheet, cell: place.cell })
    return undefined
  }
  for (const field of definition.fields) {
    if (!isTable(field)) {
      const value = take(field, keyOf(member, field.key), { field: field.key, row: null, column: null })
      if (value !== undefined) answers[field.key] = value
      continue
    }
    answers[field.key] = Array.from({ length: mostRows(field) }, (_, row) => Object.fromEntries(field.columns.flatMap((column) => {
      const value = take(column, keyOf(rowKey(member, row), `${field.key}.${column.key}`), { field: field.key, row, column: column.key })
      return value === undefined ? [] : [[column.key, value]]
    })))
  }
  if (!isTouched) return null
  // Checked before blank rows are taken out, so that a row's number is that of its place in the sheet.
  const unread = new Set(faults.map(placeKey))
  const found = checkForm(definition, withoutTail(answers)).filter((fault) => !unread.has(placeKey(fault))).map((fault) => located(fault, member, cells))
  return { key: member, answers: cleanAnswers(definition, answers), faults: [...faults, ...found] }
}

/** Blank rows at the end of a table are rows that nobody added; those between are judged where they stand. */
function withoutTail(answers: Record<string, AnswerValue | AnswerRow[]>): Answers {
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => {
    if (!Array.isArray(value)) return [key, value]
    const last = value.findLastIndex((row) => Object.keys(row).length > 0)
    return [key, value.slice(0, last + 1)]
  }))
}

function located(fault: FormFault, member: string, cells: Cells): BookFault {
  const key = fault.row === null ? keyOf(member, fault.field) : keyOf(rowKey(member, fault.row), `${fault.field}.${fault.column ?? ''}`)
  const place = cells.get(key)
  return { ...fault, sheet: place?.sheet ?? null, cell: place?.cell ?? null }
}

function placeKey({ field, row, column }: FormFaultDetail & { field: string; row: number | null; column: string | null }): string {
  return `${field} ${row} ${column}`
}

function cellsByKeys(sheets: readonly FoundSheet[], { layout }: BookMark): Cells {
  const found = new Map<string, Place>()
  for (const sheet of sheets) {
    const texts = new Map(sheet.rows.map(({ row, cells }) => [row, new Map(cells.map(({ column, text }) => [column, text]))]))
    const keys = texts.get(keyRow)
    const table = keys?.get(keyColumn)
    for (const [row, cells] of texts) {
      const key = cells.get(keyColumn)
      if (row <= keyRow || key === undefined) continue
      for (const [column, columnKey] of keys ?? []) {
        if (column === keyColumn) continue
        const name = table !== undefined ? keyOf(key, `${table}.${columnKey}`) : layout === 'one' ? keyOf(columnKey, key) : keyOf(key, columnKey)
        if (!found.has(name)) found.set(name, { sheet: sheet.name, cell: `${columnLetters(column)}${row}`, text: cells.get(column) ?? '' })
      }
    }
  }
  return found
}

function keyOf(row: string, column: string): string {
  return `${row} ${column}`
}

function parsed(text: string): BookMark | null {
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null || !('format' in found) || found.format !== 'opora.form/1') return null
    if (!('form' in found) || typeof found.form !== 'string' || !('layout' in found) || (found.layout !== 'one' && found.layout !== 'many')) return null
    return { format: 'opora.form/1', form: found.form, layout: found.layout }
  } catch {
    return null
  }
}
