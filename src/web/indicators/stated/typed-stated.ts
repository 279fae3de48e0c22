import type { StatedBody } from '../../../contract/indicators.ts'
import type { TargetUnit } from '../../../domain/roadmaps/plan/plan.ts'

/** The fields of the form as they are typed. */
export type TypedStated = { value: string; link: string; number: string; date: string; note: string }

export const emptyStated: TypedStated = { value: '', link: '', number: '', date: '', note: '' }

/** What keeps it from being sent; null where it is whole. */
export function faultOf({ value, link, number, date, files }: TypedStated & { files: number }, unit: TargetUnit): 'value' | 'link' | 'number' | 'date' | 'proof' | null {
  const named = Number(value)
  if (value.trim() === '' || !Number.isFinite(named) || named < 0 || (unit === 'percent' && named > 100)) return 'value'
  if (link.trim() !== '' && !/^https?:\/\/\S+\.\S+/i.test(link.trim())) return 'link'
  if (number.trim() === '' && date !== '') return 'number'
  if (number.trim() !== '' && date === '') return 'date'
  return files === 0 && link.trim() === '' && number.trim() === '' ? 'proof' : null
}

export function statedOf({ value, link, number, date, note }: TypedStated): Pick<StatedBody, 'value' | 'link' | 'document' | 'note'> {
  return {
    value: Number(value), link: link.trim() === '' ? null : link.trim(), document: number.trim() === '' ? null : { number: number.trim(), date }, note: note.trim() === '' ? null : note.trim(),
  }
}
