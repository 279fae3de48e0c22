import type { FormCheck } from './form-check.ts'
import type { FormField } from './form-field.ts'

/** What a form asks; frozen once the form has been opened. */
export type FormDefinition = { fields: readonly FormField[]; checks: readonly FormCheck[] }

export type AnswerValue = string | number | boolean
/** By keys of columns; what is not answered is not there. */
export type AnswerRow = Readonly<Record<string, AnswerValue>>
/** By keys of fields; what is not answered is not there. Rows of a table with fixed rows stand in their order. */
export type Answers = Readonly<Record<string, AnswerValue | readonly AnswerRow[]>>

/** The answer to a field that is no table. */
export function valueOf(answers: Answers, key: string): AnswerValue | undefined {
  const found = answers[key]
  return isRows(found) ? undefined : found
}

/** The rows of a table; none where it has not been touched. */
export function rowsOf(answers: Answers, key: string): readonly AnswerRow[] {
  const found = answers[key]
  return isRows(found) ? found : []
}

function isRows(value: Answers[string] | undefined): value is readonly AnswerRow[] {
  return Array.isArray(value)
}
