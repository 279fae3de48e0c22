import type { Warning, WarningCode } from '../plan/warning.ts'

function warning(code: WarningCode, message: string, advice: string): Warning {
  return { code, where: 'schedule', message, advice }
}

export const noSchedule = (): Warning => warning('schedule-unread', 'Срок не указан.', 'Впишите срок или укажите, от чего он зависит.')

export const unread = (text: string): Warning =>
  warning('schedule-unread', `Срок не прочитан: «${text}».`, 'Впишите срок словами или датами, например «до 15.03.2022» или «март – май 2022 года».')

export const partlyUnread = (words: string): Warning =>
  warning('schedule-unread', `Часть срока не прочитана: «${words}».`, 'Проверьте прочитанный срок и поправьте его, если эти слова что-то меняют.')

export const yearMissing = (text: string): Warning =>
  warning('schedule-unread', `Не указан год: «${text}».`, 'Впишите год в срок или укажите год плана.')

export const impossibleDate = (text: string): Warning =>
  warning('schedule-unread', `Такой даты нет в календаре: «${text}».`, 'Впишите верную дату.')

export const doubtful = (text: string, doubt: string): Warning =>
  warning('schedule-unread', `Срок «${text}» прочитан с допущением: ${doubt}.`, 'Проверьте даты и поправьте их, если имелось в виду другое.')

export const yearOutsidePlan = (year: number, years: readonly number[]): Warning =>
  warning('year-mismatch', `Год ${year} вне лет плана (${years.join(', ')}).`, 'Проверьте, нет ли опечатки в годе.')

export const yearAssumed = (text: string, first: number, last: number): Warning =>
  warning('year-mismatch', `В сроке «${text}» нет года, а план охватывает несколько лет; прочитано: ${first === last ? first : `${first}–${last}`}.`, 'Проверьте год и впишите его в срок.')

export const endBeforeStart = (start: string, end: string): Warning =>
  warning('end-before-start', `Окончание ${russianDate(end)} раньше начала ${russianDate(start)}.`, 'Проверьте обе даты.')

export const weekend = (date: string, saturday: boolean): Warning =>
  warning('weekend', `${russianDate(date)} — ${saturday ? 'суббота' : 'воскресенье'}.`, 'Проверьте, намеренно ли назначен выходной день.')

export const duplicateMonth = (what: string): Warning =>
  warning('duplicate-month', `В сроке дважды назван один и тот же период: ${what}.`, 'Проверьте, не должен ли один из них быть другим.')

export const repaired = (words: readonly string[]): Warning =>
  warning('cell-repaired', `В сроке исправлены искажённые знаки: ${words.map((word) => `«${word}»`).join(', ')}.`, 'Сверьте срок с документом.')

export const wrongWeekday = (date: string, printed: string, actual: string): Warning =>
  warning('contradiction', `${russianDate(date)} — ${actual}, а в сроке напечатано «${printed}».`, 'Проверьте, что верно: дата или день недели.')

export const statusDate = (text: string): Warning =>
  warning('schedule-unread', `В ячейке срока только отметка об исполнении: «${text}».`, 'Впишите срок, если он был назначен.')

function russianDate(date: string): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`
}
