import type { AnswerValue, Answers, FormDefinition } from './form-definition.ts'
import { rowsOf, valueOf } from './form-definition.ts'
import { isTable, type ValueField } from './form-field.ts'

/**
 * The answers that a fact may hold for ever: all but free texts, in which a person might be named. Those stay with the filled form, where
 * they can be erased.
 */
export function factValues({ fields }: FormDefinition, answers: Answers): Answers {
  const kept: Record<string, Answers[string]> = {}
  for (const field of fields) {
    if (isTable(field)) {
      const columns = field.columns.filter(isLasting)
      kept[field.key] = rowsOf(answers, field.key).map((row) => Object.fromEntries(columns.flatMap(({ key }) => (row[key] === undefined ? [] : [[key, row[key]]]))))
      continue
    }
    const value: AnswerValue | undefined = isLasting(field) ? valueOf(answers, field.key) : undefined
    if (value !== undefined) kept[field.key] = value
  }
  return kept
}

function isLasting({ kind }: ValueField): boolean {
  return kind !== 'text'
}
