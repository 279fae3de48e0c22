import type { Sentences } from './sentence.ts'

/** Campaigns, codes, class lists. What respondents themselves are told stands in `server/surveys/intake/refusals.ts`. */
export const surveySentences: Sentences = {
  'survey.unknown': () => ({ title: 'Такого анкетирования нет.', advice: 'Вернитесь к списку анкетирований.' }),
  'survey.changed-meanwhile': () => ({ title: 'Анкетирование уже изменили в другом окне.', advice: 'Обновите страницу и повторите.' }),
  'survey.not-open-to': ({ state }) => ({
    title: `С анкетированием этого сделать нельзя: оно ${state === 'draft' ? 'ещё черновик' : state === 'opening' ? 'ещё открывается' : state === 'open' ? 'уже идёт' : state === 'closed' ? 'закрыто' : 'удалено'}.`,
    advice: 'Обновите страницу: состояние изменилось.',
  }),
  'survey.window-backwards': () => ({ title: 'Последний день раньше первого.', advice: 'Исправьте сроки.' }),
  'survey.window-past': ({ date }) => ({ title: `Последний день ${date} уже прошёл.`, advice: 'Укажите день не раньше сегодняшнего.' }),
  'survey.not-later': ({ date }) => ({ title: `Сейчас последний день — ${date}; продлить можно только на более поздний.`, advice: 'Укажите более позднюю дату.' }),
  'survey.no-questionnaires': () => ({ title: 'В каталоге года нет ни одной анкеты.', advice: 'Добавьте анкеты в каталог года и откройте анкетирование снова.' }),
  'survey.no-schools': () => ({ title: 'На этой территории нет школ — участниц года.', advice: 'Проверьте список школ года.' }),
  'survey.region-without-number': ({ name }) => ({ title: `У региона «${name}» нет двузначного номера, а с него начинается код респондента.`, advice: 'Обратитесь к администратору: номер задаётся в справочнике территорий.' }),
  'survey.school-not-in': () => ({ title: 'Школа не участвует в этом анкетировании или оно в ней уже закрыто.', advice: 'Обновите список школ анкетирования.' }),
  'survey.no-codes': () => ({ title: 'Для этой школы ещё нет кодов.', advice: 'Заполните список классов и число учителей; затем координатор добавит их в анкетирование.' }),
  'survey.nothing-to-remind': () => ({ title: 'Напоминать некому: все школы набрали нужное число анкет, или сегодня им уже напоминали.', advice: 'Напомнить можно раз в день.' }),
  'survey.head-faulty': ({ count, first }) => ({ title: `Анкета не отправлена, замечаний: ${count}.`, advice: `Первое: ${first}` }),
  'survey.head-closed': () => ({ title: 'Анкетирование в школе сейчас не идёт.', advice: 'Проверьте сроки анкетирования.' }),
  'survey.class-twice': ({ name }) => ({ title: `Класс ${name} указан дважды.`, advice: 'Оставьте одну строку.' }),
  'survey.list-changed': () => ({ title: 'Список классов уже изменили в другом окне.', advice: 'Обновите страницу и повторите.' }),
  'survey.not-in-programme': () => ({ title: 'Школа не участвует в этом году проекта.', advice: 'Проверьте год и школу.' }),
}
