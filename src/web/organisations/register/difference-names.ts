import type { DifferenceKind } from '../../../domain/organisations/register/difference.ts'
import type { Tone } from '../../kit/parts/Mark.tsx'

export const differenceNames: Record<DifferenceKind, string> = { fault: 'Ошибки', new: 'Новые', changed: 'Изменённые', closed: 'Закрываются', unchanged: 'Без изменений' }
export const differenceTones: Record<DifferenceKind, Tone> = { fault: 'refusal', new: 'good', changed: 'accent', closed: 'doubt', unchanged: 'neutral' }
export const differenceMarks: Record<DifferenceKind, string> = { fault: 'ошибка', new: 'новая', changed: 'изменена', closed: 'закрывается', unchanged: 'без изменений' }
