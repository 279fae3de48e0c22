import { rowsOf, valueOf, type Answers, type FormDefinition } from '../form-definition.ts'
import { isTable, mostRows, type TableField, type ValueField } from '../form-field.ts'
import { cellOfField } from './cell-of-field.ts'
import type { FormBook, FormCell, FormRow, FormSheet } from './form-book.ts'
import { sheetNames } from './sheet-name.ts'

/** Who fills a line of the book: the key of the response, and the name that a person knows. */
export type BookMember = { key: string; name: string; answers: Answers }

export type BookedForm = { id: string; title: string; dueOn: string | null; definition: FormDefinition }

/** What the book says of itself, unseen. */
export type BookMark = { format: 'opora.form/1'; form: string; layout: 'one' | 'many' }

export const answersSheet = 'Ответы'
/** Row 1 is the title, row 2 (hidden) the keys of the columns, row 3 the heads. Column A (hidden) has the keys of the rows. */
export const keyColumn = 1
export const keyRow = 2
const head = 3

/** A book to fill: of one member a question a row, of several a member a row; each table has a sheet of its own. */
export function bookOfForm(form: BookedForm, members: readonly BookMember[]): FormBook {
  const { fields } = form.definition
  const tables = fields.filter(isTable)
  const values = fields.filter((field) => !isTable(field))
  const [first] = members
  const layout = members.length === 1 && first !== undefined ? 'one' : 'many'
  const [answers = answersSheet, ...names] = sheetNames([answersSheet, ...tables.map(({ label }) => label)])
  const main = layout === 'one' && first !== undefined ? questionSheet(answers, form, first, values) : memberSheet(answers, form, members, values)
  const mark: BookMark = { format: 'opora.form/1', form: form.id, layout }
  return {
    sheets: [...(values.length === 0 ? [] : [main]), ...tables.map((table, at) => tableSheet(names[at] ?? table.label, form, members, table, layout))],
    mark: JSON.stringify(mark),
  }
}

function questionSheet(name: string, form: BookedForm, member: BookMember, fields: readonly ValueField[]): FormSheet {
  const rows = fields.map((field): FormRow => ({
    isHidden: false,
    cells: [keyCell(keyColumn, field.key), label(2, labelOf(field)), cellOfField(field, 3, valueOf(member.answers, field.key)), hint(4, hintOf(field))],
  }))
  return {
    name, columns: [{ width: 0 }, { width: 60 }, { width: 32 }, { width: 50 }], frozen: { rows: head, columns: 0 }, isProtected: true,
    rows: [titleRow(`${form.title} — ${member.name}`), keysRow([[3, member.key]]), headRow([[2, 'Вопрос'], [3, 'Ответ'], [4, 'Пояснение']]), ...rows],
  }
}

function memberSheet(name: string, form: BookedForm, members: readonly BookMember[], fields: readonly ValueField[]): FormSheet {
  const rows = members.map(({ key, name, answers }): FormRow => ({
    isHidden: false, cells: [keyCell(keyColumn, key), label(2, name), ...fields.map((field, at) => cellOfField(field, at + 3, valueOf(answers, field.key)))],
  }))
  return {
    name, columns: [{ width: 0 }, { width: 40 }, ...fields.map(widthOf)], frozen: { rows: head, columns: 2 }, isProtected: true,
    rows: [titleRow(form.title), keysRow(fields.map(({ key }, at) => [at + 3, key])), headRow([[2, 'Организация'], ...fields.map((field, at): [number, string, string] => [at + 3, labelOf(field), hintOf(field)])]), ...rows],
  }
}

/** Rows of each member together; of one's own rows as many as there may be. */
function tableSheet(name: string, form: BookedForm, members: readonly BookMember[], table: TableField, layout: BookMark['layout']): FormSheet {
  const first = 4
  const rows = members.flatMap((member) => Array.from({ length: mostRows(table) }, (_, at): FormRow => {
    const rowName = table.rows.kind === 'fixed' ? table.rows.names[at] ?? '' : String(at + 1)
    const answers = rowsOf(member.answers, table.key)[at] ?? {}
    return {
      isHidden: false,
      cells: [keyCell(keyColumn, rowKey(member.key, at)), label(2, member.name), label(3, rowName), ...table.columns.map((column, n) => cellOfField(column, n + first, answers[column.key]))],
    }
  }))
  return {
    name, columns: [{ width: 0 }, { width: layout === 'one' ? 0 : 40 }, { width: table.rows.kind === 'fixed' ? 30 : 6 }, ...table.columns.map(widthOf)], frozen: { rows: head, columns: 3 }, isProtected: true,
    rows: [
      titleRow(`${table.label}${layout === 'one' ? ` — ${members[0]?.name ?? ''}` : ''}. ${form.title}`), keysRow([[keyColumn, table.key], ...table.columns.map(({ key }, n): [number, string] => [n + first, key])]),
      headRow([[2, 'Организация'], [3, table.rows.kind === 'fixed' ? '' : '№'], ...table.columns.map((column, n): [number, string, string] => [n + first, labelOf(column), hintOf(column)])]), ...rows,
    ],
  }
}

export function rowKey(member: string, row: number): string {
  return `${member}:${row}`
}

/** «Всего учителей, чел. *». */
export function labelOf(field: ValueField): string {
  return `${field.label}${field.kind === 'number' && field.unit !== null ? `, ${field.unit}` : ''}${field.isRequired ? ' *' : ''}`
}

function hintOf(field: ValueField): string {
  return [field.hint, boundsOf(field)].filter((part) => part !== null && part !== '').join('. ')
}

function boundsOf(field: ValueField): string | null {
  if (field.kind === 'number') {
    const { min, max, isInteger } = field
    const whole = isInteger ? 'целое число' : 'число'
    return min !== null && max !== null ? `${whole} от ${min} до ${max}` : min !== null ? `${whole} не меньше ${min}` : max !== null ? `${whole} не больше ${max}` : whole
  }
  if (field.kind === 'date') return 'дата ДД.ММ.ГГГГ'
  if (field.kind === 'yes-no') return 'да или нет'
  return field.kind === 'choice' ? 'выберите из списка' : null
}

function widthOf(field: ValueField): { width: number } {
  return { width: field.kind === 'text' ? 40 : Math.min(28, Math.max(14, Math.ceil(field.label.length / 2))) }
}

function titleRow(text: string): FormRow {
  return { isHidden: false, cells: [{ column: 2, value: text, look: 'title', rule: null }] }
}

function keysRow(keys: readonly (readonly [number, string])[]): FormRow {
  return { isHidden: true, cells: keys.map(([column, key]) => keyCell(column, key)) }
}

function headRow(heads: readonly (readonly [number, string, string?])[]): FormRow {
  return { isHidden: false, cells: heads.map(([column, value, note]): FormCell => ({ column, value, look: 'head', rule: null, ...(note === undefined || note === '' ? {} : { note }) })) }
}

function keyCell(column: number, value: string): FormCell {
  return { column, value, look: 'key', rule: null }
}

function label(column: number, value: string): FormCell {
  return { column, value, look: 'label', rule: null }
}

function hint(column: number, value: string): FormCell {
  return { column, value, look: 'hint', rule: null }
}
