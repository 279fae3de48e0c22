import type { SummaryLine } from '../consolidate.ts'
import { rowsOf, valueOf, type AnswerValue, type Answers, type FormDefinition } from '../form-definition.ts'
import { isTable, mostRows, type TableField, type ValueField } from '../form-field.ts'
import { labelOf } from './book-of-form.ts'
import { shown } from './cell-of-field.ts'
import type { FormBook, FormCell, FormRow, FormSheet } from './form-book.ts'
import { sheetNames } from './sheet-name.ts'

/** One of those who were asked; `answers` null: has not filled it. */
export type ConsolidatedMember = { name: string; territory: string; filledOn: string | null; answers: Answers | null }

type Consolidated = { title: string; definition: FormDefinition; members: readonly ConsolidatedMember[]; summary: readonly SummaryLine[] }

const first = 4

/** Everybody's answers in one sheet with the totals below, each table on a sheet of its own, and who has not filled it. */
export function consolidatedBook({ title, definition, members, summary }: Consolidated): FormBook {
  const tables = definition.fields.filter(isTable)
  const values = definition.fields.filter((field) => !isTable(field))
  const filled = members.filter(({ answers }) => answers !== null)
  const waiting = members.filter(({ answers }) => answers === null)
  const [main = '', missing = '', ...names] = sheetNames(['Свод', 'Не заполнили', ...tables.map(({ label }) => label)])
  return {
    mark: '',
    sheets: [
      mainSheet(main, title, values, filled, summary),
      ...tables.map((table, at) => tableSheet(names[at] ?? '', title, table, filled, summary)),
      waitingSheet(missing, title, waiting),
    ],
  }
}

function mainSheet(name: string, title: string, fields: readonly ValueField[], filled: readonly ConsolidatedMember[], summary: readonly SummaryLine[]): FormSheet {
  const rows = filled.map((member): FormRow => row([
    text(1, member.territory), text(2, member.name), day(3, member.filledOn), ...fields.map((field, at) => answer(field, at + first, member.answers === null ? undefined : valueOf(member.answers, field.key))),
  ]))
  const lines = fields.map((field) => summary.find((line) => line.field === field.key && line.column === null)?.summary ?? null)
  return {
    name, columns: [{ width: 30 }, { width: 40 }, { width: 14 }, ...fields.map(() => ({ width: 20 }))], frozen: { rows: 2, columns: 2 }, isProtected: false,
    rows: [titleOf(title), heads(['Территория', 'Организация', 'Заполнено', ...fields.map(labelOf)]), ...rows, ...totals(lines, first)],
  }
}

/** A member's rows together; of given rows each has its totals. */
function tableSheet(name: string, title: string, table: TableField, filled: readonly ConsolidatedMember[], summary: readonly SummaryLine[]): FormSheet {
  const { columns, rows: kind } = table
  const rows = filled.flatMap((member) => {
    const answered = member.answers === null ? [] : rowsOf(member.answers, table.key)
    const shownRows = kind.kind === 'fixed' ? mostRows(table) : answered.length
    return Array.from({ length: shownRows }, (_, at): FormRow => row([
      text(1, member.territory), text(2, member.name), text(3, kind.kind === 'fixed' ? kind.names[at] ?? '' : String(at + 1)),
      ...columns.map((column, n) => answer(column, n + first, answered[at]?.[column.key])),
    ]))
  })
  const ofRow = (at: number | null) => columns.map((column) => summary.find((line) => line.field === table.key && line.column === column.key && line.row === at)?.summary ?? null)
  const sums = kind.kind === 'fixed' ? kind.names.flatMap((rowName, at) => totals(ofRow(at), first, rowName)) : totals(ofRow(null), first)
  return {
    name, columns: [{ width: 30 }, { width: 40 }, { width: 24 }, ...columns.map(() => ({ width: 20 }))], frozen: { rows: 2, columns: 3 }, isProtected: false,
    rows: [titleOf(`${table.label}. ${title}`), heads(['Территория', 'Организация', kind.kind === 'fixed' ? 'Строка' : '№', ...columns.map(labelOf)]), ...rows, ...sums],
  }
}

function waitingSheet(name: string, title: string, waiting: readonly ConsolidatedMember[]): FormSheet {
  return {
    name, columns: [{ width: 30 }, { width: 60 }], frozen: { rows: 2, columns: 0 }, isProtected: false,
    rows: [titleOf(`Не заполнили: ${waiting.length}. ${title}`), heads(['Территория', 'Организация']), ...waiting.map((member) => row([text(1, member.territory), text(2, member.name)]))],
  }
}

/** Sum and mean of numbers; of choices and «да» how many and what share; a line is left out where no column has anything for it. */
function totals(lines: readonly SummaryLine['summary'][], from: number, ofRow: string | null = null): FormRow[] {
  const numbers = (pick: (line: Extract<NonNullable<SummaryLine['summary']>, { kind: 'number' }>) => number) => lines.map((line) => (line?.kind === 'number' ? pick(line) : null))
  const name = (label: string) => (ofRow === null ? label : `${label}: ${ofRow}`)
  return [
    line(name('Ответили'), lines.map((one) => one?.answered ?? null), from),
    line(name('Сумма'), numbers(({ sum }) => sum), from),
    line(name('Среднее'), numbers(({ mean }) => mean), from),
    line(name('Наименьшее'), numbers(({ least }) => least), from),
    line(name('Наибольшее'), numbers(({ most }) => most), from),
    line(name('Доля «да»'), lines.map((one) => (one?.kind === 'yes-no' ? one.share : null)), from, true),
    line(name('По вариантам'), lines.map((one) => (one?.kind === 'choice' ? one.options.map(({ label, count, share }) => `${label} — ${count} (${Math.round(share * 1_000) / 10} %)`).join('\n') : null)), from),
  ].filter(({ cells }) => cells.length > 1)
}

function line(label: string, values: readonly (string | number | null)[], from: number, isShare = false): FormRow {
  const cells = values.flatMap((value, at): FormCell[] => (value === null ? [] : [{ column: at + from, value, look: 'total', rule: null, isShare }]))
  return row([{ column: 2, value: label, look: 'total', rule: null }, ...cells])
}

function answer(field: ValueField, column: number, value: AnswerValue | undefined): FormCell {
  return { column, value: shown(field, value), isDate: field.kind === 'date', look: 'plain', rule: null }
}

function text(column: number, value: string): FormCell {
  return { column, value, look: 'plain', rule: null }
}

function day(column: number, value: string | null): FormCell {
  return { column, value, isDate: true, look: 'plain', rule: null }
}

function row(cells: readonly FormCell[]): FormRow {
  return { isHidden: false, cells }
}

function titleOf(value: string): FormRow {
  return row([{ column: 1, value, look: 'title', rule: null }])
}

function heads(names: readonly string[]): FormRow {
  return row(names.map((value, at): FormCell => ({ column: at + 1, value, look: 'head', rule: null })))
}
