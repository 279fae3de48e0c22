import { rowsOf, valueOf, type Answers, type AnswerValue, type FormDefinition } from '../domain/data-forms/form-definition.ts'
import { isTable, type ValueField } from '../domain/data-forms/form-field.ts'
import type { VisitType } from '../domain/visits/visit-type.ts'
import { visitTypeNames } from './visit-names.ts'

export type Protocol = {
  visitId: string; type: VisitType; school: string; curator: string; heldOn: string; checkList: FormDefinition; answers: Answers; notes: string
  /** By name and the hash of their bytes, so that a signature covers them. */
  photos: readonly { name: string; hash: string }[]
}

/** The protocol as a plain text: what both sides read, and what their signatures are of. The same protocol gives the same text. */
export function protocolText({ visitId, type, school, curator, heldOn, checkList, answers, notes, photos }: Protocol): string {
  const lines = [
    'ПРОТОКОЛ ПОСЕЩЕНИЯ', visitTypeNames[type], `Школа: ${school}`, `Куратор: ${curator}`, `Дата: ${dated(heldOn)}`, '',
    ...checkList.fields.flatMap((field) => (isTable(field)
      ? [`${field.label}:`, ...rowsOf(answers, field.key).map((row, at) => `  ${at + 1}. ${field.columns.map((column) => `${column.label}: ${words(column, row[column.key])}`).join('; ')}`)]
      : [`${field.label}: ${words(field, valueOf(answers, field.key))}`])),
    '', `Заметки: ${notes === '' ? 'нет' : notes}`, '',
    photos.length === 0 ? 'Снимков нет' : 'Снимки (имя, SHA-256):', ...photos.map(({ name, hash }) => `${name} ${hash}`), '', `Посещение ${visitId}`,
  ]
  return `${lines.join('\n')}\n`
}

function words(field: ValueField, value: AnswerValue | undefined): string {
  if (value === undefined) return '—'
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  if (field.kind === 'choice') return field.options.find(({ code }) => code === value)?.label ?? String(value)
  if (field.kind === 'date') return dated(String(value))
  return typeof value === 'number' ? String(value).replace('.', ',') : value
}

function dated(date: string): string {
  return date.split('-').reverse().join('.')
}
