import type { Sentences } from './sentence.ts'

/** The import desk. */
export const importSentences: Sentences = {
  'import.unknown': () => ({ title: 'Такого документа на столе импорта нет.', advice: 'Вернитесь к списку документов.' }),
  'import.changed-meanwhile': () => ({ title: 'Документ уже изменён в другом окне.', advice: 'Обновите страницу и повторите правку.' }),
  'import.not-open': () => ({ title: 'Документ закрыт: он ещё не прочитан, уже принят или убран со стола.', advice: 'Вернитесь к списку документов.' }),
  'import.accepted-already': () => ({ title: 'Документ уже принят.', advice: 'Откройте созданную из него дорожную карту.' }),
  'import.no-activities': () => ({ title: 'В документе нет ни одного мероприятия, принимать нечего.', advice: 'Укажите, что в столбцах таблицы, или добавьте мероприятия.' }),
}
