import type { CatalogueEntryReply } from '../../contract/catalogue.ts'
import { visitTypeNames } from '../../contract/visit-names.ts'
import type { Significance } from '../../domain/risks/risk-factor.ts'
import type { Audience } from '../../domain/surveys/audience.ts'
import type { QuestionKind } from '../../domain/surveys/questionnaire/question.ts'
import { visitTypes, type VisitType } from '../../domain/visits/visit-type.ts'

export const audienceNames: Record<Audience, string> = { head: 'Руководитель', teacher: 'Учителя', pupil: 'Ученики', parent: 'Родители' }

export const questionKindNames: Record<QuestionKind, string> = {
  single: 'Один вариант', several: 'Несколько вариантов', scale: 'Шкала', matrix: 'Таблица', number: 'Число', order: 'По порядку', text: 'Текст',
}

export const significanceNames: Record<Exclude<Significance, 'unknown'>, string> = { high: 'высокая', medium: 'средняя', low: 'низкая', none: 'нет' }

/** The shipped texts are no official ones, and nobody shall take them for that. */
export const draftMark = 'Проект Опоры, не официальный текст'

export function entryName(entry: CatalogueEntryReply): string {
  switch (entry.kind) {
    case 'questionnaire': return entry.definition.title.ru
    case 'risk-factor': return entry.definition.name
    case 'school-data-form': return 'Данные школы'
    case 'visit-check-list': return visitTypes.includes(entry.code as VisitType) ? visitTypeNames[entry.code as VisitType] : entry.code
    case 'activation-rules': return 'Правила активации рисков'
    case 'document-template':
    case 'review-route':
    case 'review-criteria': return entry.definition.title
  }
}
