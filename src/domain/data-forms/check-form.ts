import { holds, type CheckTerm, type FormCheck } from './form-check.ts'
import { valueFault } from './check-value.ts'
import { rowsOf, valueOf, type AnswerRow, type Answers, type FormDefinition } from './form-definition.ts'
import type { FormFault } from './form-fault.ts'
import { isTable, mostRows, type TableField } from './form-field.ts'

/** Everything that is wrong with a filled form, in the order of its fields; then what its checks find. Nothing: it may be sent. */
export function checkForm(definition: FormDefinition, answers: Answers): FormFault[] {
  const ofFields = definition.fields.flatMap((field) => (isTable(field) ? tableFaults(field, answers) : fieldFaults(field.key, null, null, valueFault(field, valueOf(answers, field.key)))))
  return [...ofFields, ...definition.checks.flatMap((check) => checkFaults(check, answers))]
}

function fieldFaults(field: string, row: number | null, column: string | null, found: ReturnType<typeof valueFault>): FormFault[] {
  return found === null ? [] : [{ ...found, field, row, column }]
}

function tableFaults(table: TableField, answers: Answers): FormFault[] {
  const rows = rowsOf(answers, table.key)
  const most = mostRows(table)
  if (rows.length > most) return [{ code: 'too-many-rows', most, field: table.key, row: null, column: null }]
  const isFixed = table.rows.kind === 'fixed'
  if (!isFixed && rows.every(isBlank)) return table.isRequired ? [{ code: 'missing', field: table.key, row: null, column: null }] : []
  // Every row of a required table with given rows must be answered; of a table of one's own, those that were begun.
  const asked = isFixed ? Array.from({ length: most }, (_, at) => rows[at] ?? {}) : rows
  return asked.flatMap((row, at) => {
    if (isBlank(row) && !(isFixed && table.isRequired)) return []
    return table.columns.flatMap((column) => fieldFaults(table.key, at, column.key, valueFault(column, row[column.key])))
  })
}

function isBlank(row: AnswerRow): boolean {
  return Object.values(row).every((value) => value === '')
}

function checkFaults(check: FormCheck, answers: Answers): FormFault[] {
  if (check.table === null) return found(check, (term) => termOfForm(answers, term), { row: null })
  return rowsOf(answers, check.table).flatMap((row, at) => found(check, ({ column }) => numberIn(row, column ?? ''), { row: at }))
}

/** A check says nothing as long as a whole side of it is unanswered; beside an answered one, a blank counts as nothing. */
function found({ left, comparator, right, table }: FormCheck, valueOfTerm: (term: CheckTerm) => number | undefined, { row }: { row: number | null }): FormFault[] {
  const sum = ({ terms, constant }: typeof left): number | undefined => {
    const values = terms.map(valueOfTerm)
    if (terms.length > 0 && values.every((value) => value === undefined)) return undefined
    return values.reduce<number>((total, value) => total + (value ?? 0), constant)
  }
  const [leftValue, rightValue] = [sum(left), sum(right)]
  if (leftValue === undefined || rightValue === undefined || holds(leftValue, comparator, rightValue)) return []
  const place = left.terms[0] ?? right.terms[0]
  if (place === undefined) return []
  return [{ code: 'check', left, comparator, right, leftValue, rightValue, field: table ?? place.field, row, column: table === null ? null : place.column }]
}

function termOfForm(answers: Answers, { field, column }: CheckTerm): number | undefined {
  if (column === null) {
    const value = valueOf(answers, field)
    return typeof value === 'number' ? value : undefined
  }
  const values = rowsOf(answers, field).map((row) => numberIn(row, column)).filter((value) => value !== undefined)
  return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0)
}

function numberIn(row: AnswerRow, column: string): number | undefined {
  const value = row[column]
  return typeof value === 'number' ? value : undefined
}
