import { rowsOf, valueOf, type AnswerValue, type Answers, type FormDefinition } from './form-definition.ts'
import { isTable, type FormField, type ValueField } from './form-field.ts'

/** What all answers to one field say together; shares are of those who answered it, from 0 to 1. */
export type FieldSummary =
  | { kind: 'number'; answered: number; sum: number; mean: number; least: number; most: number }
  | { kind: 'choice'; answered: number; options: { code: string; label: string; count: number; share: number }[] }
  | { kind: 'yes-no'; answered: number; yes: number; share: number }
  | { kind: 'date'; answered: number; earliest: string; latest: string }
  | { kind: 'text'; answered: number }

/** `row` names one of a table's given rows; null for a field, and for all rows of a table whose rows are free. */
export type SummaryLine = { field: string; column: string | null; row: number | null; summary: FieldSummary | null }

/** The consolidated sheet's last lines: one a field; in a table one a column, of each given row by itself. Null where nobody answered. */
export function consolidate({ fields }: FormDefinition, filled: readonly Answers[]): SummaryLine[] {
  return fields.flatMap((field) => linesOf(field, filled))
}

function linesOf(field: FormField, filled: readonly Answers[]): SummaryLine[] {
  if (!isTable(field)) return [{ field: field.key, column: null, row: null, summary: summaryOf(field, filled.map((answers) => valueOf(answers, field.key))) }]
  const rowSets = filled.map((answers) => rowsOf(answers, field.key))
  if (field.rows.kind === 'free') {
    return field.columns.map((column) => ({ field: field.key, column: column.key, row: null, summary: summaryOf(column, rowSets.flatMap((rows) => rows.map((row) => row[column.key]))) }))
  }
  return field.rows.names.flatMap((_, at) => field.columns.map((column) => ({ field: field.key, column: column.key, row: at, summary: summaryOf(column, rowSets.map((rows) => rows[at]?.[column.key])) })))
}

function summaryOf(field: ValueField, values: readonly (AnswerValue | undefined)[]): FieldSummary | null {
  const given = values.filter((value) => value !== undefined && value !== '')
  const answered = given.length
  if (answered === 0) return null
  switch (field.kind) {
    case 'number': return numbers(given.filter((value) => typeof value === 'number'))
    case 'yes-no': {
      const yes = given.filter((value) => value === true).length
      return { kind: 'yes-no', answered, yes, share: yes / answered }
    }
    case 'choice': {
      const options = field.options.map(({ code, label }) => {
        const count = given.filter((value) => value === code).length
        return { code, label, count, share: count / answered }
      })
      return { kind: 'choice', answered, options }
    }
    case 'date': {
      const days = given.map(String).sort()
      return { kind: 'date', answered, earliest: days[0] ?? '', latest: days.at(-1) ?? '' }
    }
    case 'text': return { kind: 'text', answered }
  }
}

function numbers(values: readonly number[]): FieldSummary | null {
  if (values.length === 0) return null
  const sum = exact(values.reduce((total, value) => total + value, 0))
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const, [Infinity, -Infinity] as const)
  return { kind: 'number', answered: values.length, sum, mean: exact(sum / values.length), least, most }
}

/** Without the hair that binary fractions leave: 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12))
}
