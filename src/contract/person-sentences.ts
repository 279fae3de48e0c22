import type { Sentences } from './sentence.ts'

/** People. */
export const personSentences: Sentences = {
  'person.unknown': () => ({ title: 'Такого человека нет.', advice: 'Обновите страницу.' }),
}
