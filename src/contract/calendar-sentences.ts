import type { Sentences } from './sentence.ts'

/** Calendar subscriptions. */
export const calendarSentences: Sentences = {
  'calendar.unknown': () => ({ title: 'Такой подписки нет, или она отозвана.', advice: 'Создайте новый адрес подписки на странице дорожной карты.' }),
}
