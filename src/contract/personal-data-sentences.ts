import type { Sentences } from './sentence.ts'

/** Personal data: consents, export, erasure. */
export const personalDataSentences: Sentences = {
  'consent.none': () => ({ title: 'Такого согласия нет или оно уже отозвано.', advice: 'Обновите страницу.' }),
  'erasure.asked-already': () => ({ title: 'Запрос об удалении уже подан.', advice: 'Ответ на него появится на этой странице.' }),
  'erasure.unknown': () => ({ title: 'Такого запроса нет или он уже решён.', advice: 'Обновите страницу.' }),
  'erasure.still-appointed': () => ({ title: 'Человек ещё назначен: его данные нужны, пока он отвечает за поручения.', advice: 'Сначала передайте его дела или завершите назначения.' }),
  'erasure.built-in': () => ({ title: 'Эта запись нужна самой системе.', advice: 'Её не удаляют: о человеке она ничего не хранит.' }),
}
