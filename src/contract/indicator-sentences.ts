import type { Sentences } from './sentence.ts'

/** Indicators, their targets broken down, and values named by hand. */
export const indicatorSentences: Sentences = {
  'indicator.unknown': () => ({ title: 'Такого показателя нет.', advice: 'Вернитесь к списку показателей: возможно, его убрали.' }),
  'indicator.closed': () => ({ title: 'Показатель убран: менять его больше нельзя.', advice: 'Заведите новый.' }),
  'indicator.changed-meanwhile': () => ({ title: 'Показатель уже изменился: его изменил другой человек или другое окно.', advice: 'Обновите страницу и повторите.' }),
  'indicator.unit-unfit': () => ({ title: 'Этот показатель измеряется в других единицах.', advice: 'Доли считаются в процентах, факты — в штуках.' }),
  'indicator.population-unfit': () => ({ title: 'Этот показатель не считает таких участников.', advice: 'Выберите участников из списка.' }),
  'indicator.programme-needed': () => ({ title: 'Для доли школ нужен год проекта: по нему известно, какие школы участвуют.', advice: 'Выберите год проекта.' }),
  'indicator.fact-kind-unfit': () => ({ title: 'Не сходится, что считать.', advice: 'Для показателя по фактам выберите вид факта; для остальных он не нужен.' }),
  'indicator.roadmap-needed': () => ({ title: 'Мероприятия выбраны без дорожной карты.', advice: 'Выберите дорожную карту, в которой они стоят.' }),
  'indicator.over-whole': () => ({ title: 'Целевое значение больше 100 %.', advice: 'Исправьте значение.' }),
  'indicator.dates-crossed': () => ({ title: 'Срок показателя раньше его начала.', advice: 'Исправьте даты.' }),
  'indicator.place-unfit': () => ({ title: 'Этой территории или организации показатель не касается.', advice: 'Выберите место внутри территории показателя.' }),
  'indicator.no-target': () => ({ title: 'До этой территории целевое значение не доведено: разбивать нечего.', advice: 'Сначала значение доводит территория выше.' }),
  'indicator.part-weaker': ({ part, value }) => ({ title: `Часть (${printed(part)}) слабее целого (${printed(value)}).`, advice: 'Значение действует для каждого: оставьте его или поставьте строже.' }),
  'indicator.parts-short': ({ sum, value }) => ({ title: `Части вместе дают ${printed(sum)}, а нужно ${printed(value)}.`, advice: 'Исправьте части так, чтобы они сошлись с целым.' }),
  'indicator.not-stated': () => ({ title: 'Это значение система считает сама: указать его вручную нельзя.', advice: 'Откройте число: видно, из каких фактов оно сложилось.' }),
  'indicator.proof-absent': () => ({ title: 'Значение без подтверждения.', advice: 'Приложите файл, дайте ссылку или укажите номер и дату официального документа.' }),
  'indicator.document-future': ({ date }) => ({ title: `Дата документа (${date}) ещё не наступила.`, advice: 'Проверьте дату: подтверждает документ, который уже подписан.' }),
  'indicator.target-unknown': () => ({ title: 'Такого целевого показателя в дорожной карте нет.', advice: 'Обновите страницу: возможно, утвердили новую редакцию.' }),
}

function printed(value: string | number | undefined): string {
  return String(value ?? '').replace('.', ',')
}
