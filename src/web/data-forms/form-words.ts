import type { FormPopulation } from '../../contract/data-forms.ts'
import type { FieldKind } from '../../domain/data-forms/form-field.ts'
import type { FormState, ResponseState } from '../../domain/data-forms/form-state.ts'
import type { Tone } from '../kit/parts/Mark.tsx'
import type { Forms } from '../kit/words/plural.ts'

export const formStateWords: Record<FormState, { name: string; tone: Tone }> = {
  draft: { name: 'Черновик', tone: 'doubt' }, open: { name: 'Открыта', tone: 'accent' }, closed: { name: 'Закрыта', tone: 'neutral' }, discarded: { name: 'Удалена', tone: 'neutral' },
}

export const responseStateWords: Record<ResponseState, { name: string; tone: Tone }> = {
  empty: { name: 'Не начата', tone: 'neutral' }, draft: { name: 'Заполняется', tone: 'doubt' }, filled: { name: 'Отправлена', tone: 'good' }, returned: { name: 'Возвращена', tone: 'refusal' },
}

export const populationWords: Record<FormPopulation, string> = {
  'schools': 'Школы', 'earlier-schools': 'Школы прошлого года', 'curators': 'Кураторы', 'municipal-coordinators': 'Муниципальные координаторы', 'municipalities': 'Муниципалитеты',
}

export const fieldKindWords: Record<FieldKind, string> = { 'text': 'Текст', 'number': 'Число', 'date': 'Дата', 'choice': 'Выбор из списка', 'yes-no': 'Да или нет', 'table': 'Таблица' }

export const askedForms: Forms = ['адресат', 'адресата', 'адресатов']
export const faultForms: Forms = ['замечание', 'замечания', 'замечаний']
export const questionForms: Forms = ['вопрос', 'вопроса', 'вопросов']
