import type { Audience } from '../audience.ts'
import type { QuestionKind } from '../questionnaire/question.ts'

export const aboutSheet = 'Анкета'
export const questionsSheet = 'Вопросы'

/** What a line of the questions' sheet is: read from the top like the questionnaire itself. */
export const lineNames = {
  block: 'Блок', question: 'Вопрос', option: 'Вариант', alone: 'Вариант отдельно', row: 'Строка', low: 'Начало шкалы', high: 'Конец шкалы', unit: 'Единица',
} as const
export type LineKind = keyof typeof lineNames

export const kindNames: Record<QuestionKind, string> = { single: 'один', several: 'несколько', scale: 'шкала', matrix: 'таблица', number: 'число', order: 'порядок', text: 'текст' }
export const audienceLabels: Record<Audience, string> = { head: 'руководитель', teacher: 'учителя', pupil: 'ученики', parent: 'родители' }

export const columns = ['line', 'code', 'kind', 'text', 'hint', 'required', 'when', 'from', 'to', 'decimals', 'comparable'] as const
export type ColumnName = (typeof columns)[number]
export const columnHeads: Record<ColumnName, string> = {
  line: 'Что', code: 'Код', kind: 'Вид ответа', text: 'Текст', hint: 'Пояснение', required: 'Обязателен', when: 'Спрашивать, если', from: 'От', to: 'До', decimals: 'Знаков после запятой', comparable: 'Сравним с',
}

/** «Текст (tt)»: the same column in another language. */
export function translatedHead(column: 'text' | 'hint', language: string): string {
  return `${columnHeads[column]} (${language})`
}

export const aboutLines = { audience: 'Кто отвечает', grades: 'Классы', languages: 'Языки', title: 'Название', introduction: 'Вступление' } as const
export type AboutLine = keyof typeof aboutLines
export const bookMark = 'opora.questionnaire/1'
