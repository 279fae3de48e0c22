import { civilDate, isCivilDate } from '../kernel/civil-date.ts'
import { collapse, fold } from '../kernel/folded-text.ts'
import type { AnswerValue } from './form-definition.ts'
import type { FormFaultDetail } from './form-fault.ts'
import type { ValueField } from './form-field.ts'

export type ReadValue = { value: AnswerValue | undefined } | { fault: FormFaultDetail }

const yes = new Set(['да', 'д', '1', '+', 'yes', 'истина', 'true', 'v', '✓'])
const no = new Set(['нет', 'н', '0', '-', '–', '—', 'no', 'ложь', 'false'])

/** What a person wrote, in a cell or a field, as the value that was meant: «12,5», «1 234», «01.02.2022», «Да», an option by its words. */
export function readValue(field: ValueField, written: string): ReadValue {
  const text = written.trim()
  if (text === '') return { value: undefined }
  switch (field.kind) {
    case 'text': return { value: text }
    case 'number': return readNumber(text, field.unit)
    case 'date': return readDate(text)
    case 'yes-no': {
      const word = text.toLowerCase()
      return yes.has(word) ? { value: true } : no.has(word) ? { value: false } : { fault: { code: 'not-yes-no', text } }
    }
    case 'choice': {
      const option = field.options.find(({ label }) => label === text) ?? field.options.find(({ label }) => fold(collapse(label)) === fold(collapse(text))) ?? field.options.find(({ code }) => code === text)
      return option === undefined ? { fault: { code: 'not-an-option', text } } : { value: option.code }
    }
  }
}

function readNumber(text: string, unit: string | null): ReadValue {
  const bare = unit !== null && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length) : text
  const digits = bare.replace(/[\s\u00a0\u202f']/g, '').replace(/^[−–—]/, '-')
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(digits)) return { fault: { code: 'not-a-number', text } }
  const value = Number(digits.replace(',', '.'))
  return Number.isFinite(value) ? { value } : { fault: { code: 'not-a-number', text } }
}

function readDate(text: string): ReadValue {
  if (isCivilDate(text)) return { value: text }
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:\s*г\.?)?$/.exec(text) ?? []
  const date = day === '' ? null : civilDate(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day))
  return date === null ? { fault: { code: 'not-a-date', text } } : { value: date }
}
