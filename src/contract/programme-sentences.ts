import { dottedDate } from '../domain/kernel/dotted-date.ts'
import type { AttachmentFault } from '../domain/programmes/attachments/attachment-rules.ts'
import type { CheckCode } from '../domain/programmes/nominations/nomination-checks.ts'
import type { SchoolFault } from '../domain/programmes/schools/check-school-list.ts'
import type { Sentences } from './sentence.ts'

/** What is wrong with a school on a list, as the page shows it beside the line. */
export const schoolFaultSentences: Record<SchoolFault, string> = {
  'unreadable': 'в строке нет ни кода, ни названия',
  'unknown': 'такой школы нет среди ваших организаций',
  'ambiguous': 'подходит несколько школ: укажите ОГРН или логин ФИС ОКО',
  'repeated': 'эта школа уже есть в списке выше',
  'not-a-school': 'это не школа',
  'closed': 'школа закрыта',
  'taking-part': 'уже участвует',
  'not-taking-part': 'не участвует в этом году проекта',
}

/** Why a curator can't have a school. */
export const attachmentFaultSentences: Record<AttachmentFault | 'no-curators', string> = {
  'other-region': 'куратор из другого региона',
  'own-school': 'куратор руководит этой школой или работает в ней',
  'own-municipality': 'куратор работает в том же муниципалитете',
  'load': 'у куратора уже предельное число школ',
  'no-curators': 'в регионе нет назначенных кураторов',
}

/** What is at stake in each check of a nomination. */
export const checkNames: Record<CheckCode, string> = {
  'double': 'Не выдвинут дважды',
  'same-name': 'Нет однофамильцев с тем же именем',
  'seat-taken': 'Место свободно',
  'contact': 'Есть почта или телефон',
  'heads-school': 'Не руководит школой-участницей',
  'load': 'Нагрузка ниже предельной',
}

/** The programme year. */
export const programmeSentences: Sentences = {
  'programme.unknown': () => ({ title: 'Такого года проекта нет.', advice: 'Вернитесь к списку годов проекта.' }),
  'programme.exists': ({ name, year }) => ({ title: `Год ${year} проекта «${name}» уже заведён.`, advice: 'Откройте его из списка или выберите другой год.' }),
  'programme.next-exists': ({ year }) => ({ title: `Год ${year} этого проекта уже открыт.`, advice: 'Откройте его из списка.' }),
  'programme.region-unknown': () => ({ title: 'Такого региона нет.', advice: 'Выберите регион из списка.' }),
  'programme.changed-meanwhile': () => ({ title: 'Данные изменились, пока вы работали с ними.', advice: 'Обновите страницу и повторите действие.' }),
  'programme.not-preparing': () => ({ title: 'Год проекта уже начат, каркас больше не меняется.', advice: 'Для отдельной школы или человека продлите срок; регион может сузить окно у себя.' }),
  'programme.not-started': ({ year }) => ({ title: `Год ${year} ещё готовится.`, advice: 'Сначала начните его.' }),
  'programme.not-running': () => ({ title: 'Закрыть можно только начатый год.', advice: 'Обновите страницу: год ещё готовится или уже закрыт.' }),
  'programme.closed': () => ({ title: 'Год проекта закрыт.', advice: 'Изменения вносятся в открытый год.' }),
  'programme.catalogue-frozen': () => ({ title: 'Год начат, версия каталога больше не меняется.', advice: 'Оставьте прежнюю версию каталога.' }),
  'programme.frame-empty': () => ({ title: 'В каркасе года нет ни одной вехи.', advice: 'Добавьте хотя бы одну веху.' }),
  'programme.milestone-twice': ({ name }) => ({ title: `Веха «${name}» стоит в каркасе дважды.`, advice: 'Оставьте одну из них.' }),
  'programme.milestone-unknown': () => ({ title: 'Такой вехи в каркасе года нет.', advice: 'Обновите страницу и выберите веху из списка.' }),
  'programme.window-reversed': ({ name }) => ({ title: `У вехи «${name}» окончание раньше начала.`, advice: 'Исправьте даты вехи.' }),
  'programme.window-outside-year': ({ name, year }) => ({ title: `Окно вехи «${name}» не относится к ${year} году.`, advice: 'Исправьте год в датах вехи.' }),
  'programme.window-too-tight': ({ name, days }) => ({ title: `Окно вехи «${name}» можно сузить не больше чем на ${days} дн.`, advice: 'Регион может только сузить окно, и в нём должен остаться хотя бы один день.' }),
  'programme.window-absent': () => ({ title: 'У этого мероприятия нет срока с окончанием, продлевать нечего.', advice: 'Выберите мероприятие действующей редакции со сроком.' }),
  'programme.school-unknown': () => ({ title: 'Такой школы здесь нет.', advice: 'Обновите страницу и выберите школу из списка.' }),
  'programme.school-fault': ({ name, fault }) => ({ title: `Школа «${name}»: ${schoolFaultSentences[fault as SchoolFault]}.`, advice: 'Уберите её из списка и повторите.' }),
  'programme.school-twice': ({ name }) => ({ title: `Школа «${name}» указана в приказе дважды.`, advice: 'Оставьте для неё одного куратора.' }),
  'programme.leaves-before-joining': ({ name, on }) => ({ title: `Школа «${name}» участвует только с ${on}.`, advice: 'Укажите более позднюю дату исключения.' }),
  'programme.list-too-long': ({ lines, limit }) => ({ title: `В списке ${lines} строк, а можно не больше ${limit}.`, advice: 'Разделите список на части.' }),
  'programme.list-without-table': () => ({ title: 'В файле нет таблицы со строками.', advice: 'Загрузите XLSX со списком школ или вставьте список в поле.' }),
  'programme.nomination-unknown': () => ({ title: 'Такой кандидатуры нет.', advice: 'Обновите страницу.' }),
  'programme.nomination-level': ({ role }) => ({
    title: role === 'municipal-coordinator' ? 'Муниципальный координатор выдвигается от муниципалитета.' : role === 'regional-coordinator' ? 'Региональный координатор выдвигается от региона.' : 'Куратор выдвигается от региона или муниципалитета.',
    advice: 'Выберите подходящую территорию.',
  }),
  'programme.nomination-state': () => ({ title: 'С этой кандидатурой так поступить уже нельзя.', advice: 'Обновите страницу: решение по ней уже принято.' }),
  'programme.nomination-own': () => ({ title: 'Решение о себе принять нельзя.', advice: 'Попросите решить другого сотрудника.' }),
  'programme.nomination-barred': ({ name, check }) => ({ title: `Кандидатуру нельзя согласовать (${name}): не пройдена проверка «${checkNames[check as CheckCode]}».`, advice: 'Отклоните кандидатуру или устраните причину.' }),
  'programme.reason-absent': () => ({ title: 'Не указана причина.', advice: 'Напишите причину: её увидят те, кого это касается.' }),
  'programme.appointed-already': ({ name }) => ({ title: `Этот человек уже назначен на то же место: ${name}.`, advice: 'Отзовите кандидатуру.' }),
  'programme.appointed-twice': () => ({ title: 'Один человек стоит в приказе дважды на одно место.', advice: 'Оставьте одну из кандидатур.' }),
  'programme.appointment-ended': () => ({ title: 'Одно из выбранных назначений уже закончилось.', advice: 'Обновите страницу и выберите заново.' }),
  'programme.order-absent': () => ({ title: 'Для продолжающих работу не указаны дата и приказ.', advice: 'Укажите дату начала, номер и дату приказа.' }),
  'programme.curator-unknown': () => ({ title: 'Такого куратора в этом году проекта нет.', advice: 'Обновите страницу и выберите куратора из списка.' }),
  'programme.attachment-unknown': () => ({ title: 'Такого закрепления нет или оно уже закончилось.', advice: 'Обновите страницу.' }),
  'programme.attached-already': ({ school, curator }) => ({ title: `За школой «${school}» уже закреплён этот куратор: ${curator}.`, advice: 'Уберите эту пару из приказа.' }),
  'programme.attachment-fault': ({ school, curator, fault, limit }) => ({
    title: `Куратора нельзя закрепить за школой «${school}» (${curator}): ${attachmentFaultSentences[fault as AttachmentFault]}${fault === 'load' ? ` (${limit})` : ''}.`, advice: 'Выберите другого куратора.',
  }),
  'programme.extension-unknown': () => ({ title: 'Такого продления нет.', advice: 'Обновите страницу.' }),
  'programme.extension-withdrawn-already': () => ({ title: 'Это продление уже отменено.', advice: 'Обновите страницу.' }),
  'programme.extension-not-later': ({ end }) => ({ title: `Срок и так до ${printed(end)}.`, advice: 'Укажите более позднюю дату.' }),
  'programme.extension-past': ({ today }) => ({ title: 'Продлить срок до прошедшей даты нельзя.', advice: `Укажите дату не раньше ${printed(today)}.` }),
  'programme.extension-too-far': ({ year }) => ({ title: `Срок нельзя продлить за пределы ${year} года.`, advice: 'Укажите дату в пределах года проекта.' }),
  'programme.calendar-fault': ({ date, year }) => ({ title: `Дата ${printed(date)} в переносах ${year} года указана неверно.`, advice: 'Переносится выходной или праздник этого года, и на каждый день — только один.' }),
}

function printed(date: string | number | undefined): string {
  return dottedDate(String(date))
}
