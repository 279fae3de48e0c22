import type { Sentences } from './sentence.ts'

/** Refusals that any call may get. */
export const requestSentences: Sentences = {
  internal: () => ({ title: 'Внутренняя ошибка системы.', advice: 'Повторите действие; если ошибка останется, сообщите администратору номер обращения.' }),
  'session.absent': () => ({ title: 'Вы не вошли в систему.', advice: 'Войдите под своим именем и повторите действие.' }),
  'access.denied': () => ({ title: 'На это действие нет прав.', advice: 'Проверьте, под каким назначением вы работаете; если оно верно, обратитесь к координатору своего уровня.' }),
  'request.metrics-closed': () => ({ title: 'Показатели отдаются только этому компьютеру или по ключу.', advice: 'Задайте OPORA_METRICS_TOKEN и передавайте его в заголовке Authorization: Bearer …' }),
  'request.invalid': () => ({ title: 'Запрос составлен с ошибкой.', advice: 'Исправьте указанные поля и повторите.' }),
  'request.no-command-id': ({ header }) => ({ title: `В запросе нет номера команды (заголовок ${header}).`, advice: 'Передайте UUID, один и тот же при каждом повторе команды.' }),
  'request.collided': () => ({ title: 'Одновременно выполнялось другое изменение.', advice: 'Повторите действие.' }),
  'request.duplicate': () => ({ title: 'Такая запись уже есть.', advice: 'Обновите страницу.' }),
  'request.unknown-address': () => ({ title: 'Такого адреса в системе нет.', advice: 'Проверьте ссылку или начните с главной страницы.' }),
  'request.id-reused': () => ({ title: 'Номер команды уже занят другой командой.', advice: 'Передайте новый UUID.' }),
  'request.too-large': () => ({ title: 'Запрос слишком велик.', advice: 'Разделите изменение на части.' }),
  'request.media-type': () => ({ title: 'Запрос передан в неизвестном виде.', advice: 'Передайте JSON, а файл — формой с файлом.' }),
  'request.busy': () => ({ title: 'Сервер занят: таких задач уже много.', advice: 'Подождите минуту и повторите.' }),
  'request.too-many': () => ({ title: 'Слишком много запросов подряд.', advice: 'Подождите минуту и повторите.' }),
  'request.foreign-host': ({ host }) => ({ title: `Запрос пришёл на чужое имя узла (${host}).`, advice: 'Откройте систему по адресу, который она напечатала при запуске, или задайте OPORA_PUBLIC_URL.' }),
  'request.foreign-origin': ({ origin }) => ({ title: `Запрос пришёл с чужой страницы (${origin}).`, advice: 'Откройте систему в отдельной вкладке и повторите действие в ней.' }),
  'command.refused': ({ title, advice }) => ({ title: String(title), advice: String(advice) }),
}
