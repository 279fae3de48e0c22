import { amountOf, type DocumentAction, type DocumentContent, type DocumentTarget, type FieldValue } from './document-content.ts'
import { fieldsOf, type DocumentTemplate, type TemplateField } from './document-template.ts'

export const gapCodes = ['empty', 'too-short', 'too-few', 'target-unmeasured', 'target-no-day', 'action-no-schedule', 'action-unread-schedule', 'action-nobody', 'action-no-proof', 'row-unnamed'] as const
/** `row`: its number in the field, from 1; null for the field as a whole. */
export type DocumentGap = { code: (typeof gapCodes)[number]; field: string; row: number | null }

/** What keeps a document from being sent. `isReadable`: whether the words of a schedule say when. */
export function documentGaps(template: DocumentTemplate, content: DocumentContent, isReadable: (schedule: string) => boolean): DocumentGap[] {
  return fieldsOf(template).flatMap((field) => fieldGaps(field, content[field.code], isReadable))
}

function fieldGaps({ code: field, isRequired, least, kind }: TemplateField, value: FieldValue | undefined, isReadable: (schedule: string) => boolean): DocumentGap[] {
  const amount = amountOf(value)
  if (amount === 0) return isRequired ? [{ code: 'empty', field, row: null }] : []
  const short: DocumentGap[] = amount < least ? [{ code: kind === 'text' ? 'too-short' : 'too-few', field, row: null }] : []
  const rows = value?.kind === 'targets' ? value.rows.map(targetGaps) : value?.kind === 'actions' ? value.rows.map((action) => actionGaps(action, isReadable)) : []
  return [...short, ...rows.flatMap((codes, at) => codes.map((code) => ({ code, field, row: at + 1 })))]
}

function targetGaps({ text, from, to, by }: DocumentTarget): DocumentGap['code'][] {
  return [...(text.trim() === '' ? ['row-unnamed' as const] : []), ...(from === null || to === null ? ['target-unmeasured' as const] : []), ...(by === null ? ['target-no-day' as const] : [])]
}

function actionGaps({ text, schedule, responsible, proof }: DocumentAction, isReadable: (schedule: string) => boolean): DocumentGap['code'][] {
  return [
    ...(text.trim() === '' ? ['row-unnamed' as const] : []),
    ...(schedule.trim() === '' ? ['action-no-schedule' as const] : isReadable(schedule) ? [] : ['action-unread-schedule' as const]),
    ...(responsible.length === 0 ? ['action-nobody' as const] : []), ...(proof.trim() === '' ? ['action-no-proof' as const] : []),
  ]
}
