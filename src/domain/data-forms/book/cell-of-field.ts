import type { AnswerValue } from '../form-definition.ts'
import type { ValueField } from '../form-field.ts'
import type { CellRule, FormCell } from './form-book.ts'

const yesNo = ['да', 'нет'] as const

/** The cell in which a field is answered, with the answer that there is already. */
export function cellOfField(field: ValueField, column: number, value: AnswerValue | undefined): FormCell {
  return { column, value: shown(field, value), isDate: field.kind === 'date', look: 'asked', rule: ruleOf(field) }
}

/** The answer as it stands in a sheet: an option and a «да» by their words. */
export function shown(field: ValueField, value: AnswerValue | undefined): string | number | null {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? yesNo[0] : yesNo[1]
  if (field.kind === 'choice') return field.options.find(({ code }) => code === value)?.label ?? String(value)
  return value
}

function ruleOf(field: ValueField): CellRule {
  switch (field.kind) {
    case 'text': return { kind: 'text', longest: field.longest }
    case 'number': return { kind: 'number', min: field.min, max: field.max, isInteger: field.isInteger }
    case 'date': return { kind: 'date', from: field.from, to: field.to }
    case 'choice': return { kind: 'list', options: field.options.map(({ label }) => label) }
    case 'yes-no': return { kind: 'list', options: yesNo }
  }
}
