import { rowsOf, valueOf, type AnswerRow, type AnswerValue, type Answers, type FormDefinition } from './form-definition.ts'
import { isTable, type TableField, type ValueField } from './form-field.ts'

/** The answers to what is asked and nothing else: unknown keys, blank texts and, at the end of a table of one's own, blank rows are left out. */
export function cleanAnswers({ fields }: FormDefinition, answers: Answers): Answers {
  const clean: Record<string, Answers[string]> = {}
  for (const field of fields) {
    if (isTable(field)) {
      const rows = cleanRows(field, rowsOf(answers, field.key))
      if (rows.length > 0) clean[field.key] = rows
      continue
    }
    const value = cleanValue(field, valueOf(answers, field.key))
    if (value !== undefined) clean[field.key] = value
  }
  return clean
}

function cleanRows({ columns, rows: { kind } }: TableField, rows: readonly AnswerRow[]): AnswerRow[] {
  const clean = rows.map((row) => Object.fromEntries(columns.flatMap((column) => {
    const value = cleanValue(column, row[column.key])
    return value === undefined ? [] : [[column.key, value]]
  })))
  // Rows with given names keep their places, whatever stands in them.
  return kind === 'free' ? clean.filter((row) => Object.keys(row).length > 0) : clean.some((row) => Object.keys(row).length > 0) ? clean : []
}

function cleanValue({ kind }: ValueField, value: AnswerValue | undefined): AnswerValue | undefined {
  if (typeof value !== 'string') return value
  const text = kind === 'text' ? value.replaceAll('\0', '').trim() : value.trim()
  return text === '' ? undefined : text
}
