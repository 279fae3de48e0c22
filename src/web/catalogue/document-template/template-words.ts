import type { FieldKind } from '../../../domain/programme-documents/document-template.ts'
import type { PrefillSource } from '../../../domain/programme-documents/prefill-source.ts'

export const fieldKindWords: Record<FieldKind, string> = {
  text: 'Текст', number: 'Число', date: 'День', people: 'Люди школы', list: 'Короткие строки', targets: 'Показатели: от чего к чему', actions: 'Мероприятия со сроками', stage: 'Считает Опора: меры и изменения',
}

export const prefillWords: Record<PrefillSource, string> = {
  'school': 'название школы', 'factors': 'рисковые направления школы', 'diagnosis': 'самодиагностика', 'name': 'название по виду документа', 'aims': 'цель по рисковым направлениям', 'measures': 'меры из самодиагностики', 'indices': 'индексы рискового профиля', 'team': 'команда школы', 'year-end': 'последний день года',
}
