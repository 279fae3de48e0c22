import { isCivilDate } from '../kernel/civil-date.ts'
import type { AnswerValue } from './form-definition.ts'
import type { FormFaultDetail } from './form-fault.ts'
import type { ValueField } from './form-field.ts'

/** What is wrong with one value; null where nothing is. */
export function valueFault(field: ValueField, value: AnswerValue | undefined): FormFaultDetail | null {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return field.isRequired ? { code: 'missing' } : null
  switch (field.kind) {
    case 'text': return textFault(value, field.longest)
    case 'number': return numberFault(value, field)
    case 'date': return dateFault(value, field)
    case 'choice': return field.options.some(({ code }) => code === value) ? null : { code: 'not-an-option', text: String(value) }
    case 'yes-no': return typeof value === 'boolean' ? null : { code: 'wrong-kind' }
  }
}

function textFault(value: AnswerValue, longest: number): FormFaultDetail | null {
  if (typeof value !== 'string') return { code: 'wrong-kind' }
  return [...value].length > longest ? { code: 'too-long', longest } : null
}

function numberFault(value: AnswerValue, { min, max, isInteger }: { min: number | null; max: number | null; isInteger: boolean }): FormFaultDetail | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'wrong-kind' }
  if (isInteger && !Number.isInteger(value)) return { code: 'not-integer' }
  if (min !== null && value < min) return { code: 'too-small', min }
  return max !== null && value > max ? { code: 'too-large', max } : null
}

function dateFault(value: AnswerValue, { from, to }: { from: string | null; to: string | null }): FormFaultDetail | null {
  if (typeof value !== 'string' || !isCivilDate(value)) return { code: 'wrong-kind' }
  if (from !== null && value < from) return { code: 'too-early', from }
  return to !== null && value > to ? { code: 'too-late', to } : null
}
