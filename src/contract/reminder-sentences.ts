import type { Sentences } from './sentence.ts'

/** Reminders, and the calendar of one's own assignments. */
export const reminderSentences: Sentences = {
  'reminders.changed-meanwhile': () => ({ title: 'Настройки напоминаний уже изменены в другом окне.', advice: 'Обновите страницу и задайте их снова.' }),
  'own-calendar.unknown': () => ({ title: 'Такой подписки нет, или она отозвана.', advice: 'Создайте новый адрес на странице «Напоминания».' }),
}
