import type { ProgrammeState } from '../../domain/programmes/programme.ts'
import type { Tone } from '../kit/parts/Mark.tsx'
import type { Forms } from '../kit/words/plural.ts'

export const programmeStateNames: Record<ProgrammeState, string> = { preparing: 'Готовится', running: 'Идёт', closed: 'Закрыт' }
export const programmeStateTones: Record<ProgrammeState, Tone> = { preparing: 'doubt', running: 'good', closed: 'neutral' }

export const schoolForms: Forms = ['школа', 'школы', 'школ']
export const curatorForms: Forms = ['куратор', 'куратора', 'кураторов']
export const nominationForms: Forms = ['кандидатура', 'кандидатуры', 'кандидатур']
export const personForms: Forms = ['человек', 'человека', 'человек']
export const dayForms: Forms = ['день', 'дня', 'дней']
export const lineForms: Forms = ['строка', 'строки', 'строк']
export const milestoneForms: Forms = ['веха', 'вехи', 'вех']
