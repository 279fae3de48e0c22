import type { CivilDate, Window } from '../../../domain/kernel/civil-date.ts'

const utc = { timeZone: 'UTC' } as const
const long = new Intl.DateTimeFormat('ru-RU', { ...utc, day: 'numeric', month: 'long', year: 'numeric' })
const short = new Intl.DateTimeFormat('ru-RU', { ...utc, day: '2-digit', month: '2-digit', year: 'numeric' })
const weekday = new Intl.DateTimeFormat('ru-RU', { ...utc, weekday: 'short' })
const dayMonth = new Intl.DateTimeFormat('ru-RU', { ...utc, day: 'numeric', month: 'long' })
const moment = new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })

/** «17 мая 2021 г.», never broken over a line. */
export function longDate(date: CivilDate): string {
  return long.format(asDate(date)).replaceAll(' ', '\u00a0')
}

/** «17.05.2021». */
export function shortDate(date: CivilDate): string {
  return short.format(asDate(date))
}

/** «пн», «вт» … */
export function weekdayOfDate(date: CivilDate): string {
  return weekday.format(asDate(date))
}

/** «17 мая»: for lists whose year stands elsewhere. */
export function dayAndMonth(date: CivilDate): string {
  return dayMonth.format(asDate(date)).replaceAll(' ', '\u00a0')
}

/** A moment of the real clock in the reader's own zone: «17 мая 2021 г. в 14:05». */
export function longMoment(at: string): string {
  return moment.format(new Date(at))
}

/** A window in words: «1–31 мая 2021 г.», «до 1 марта 2022 г.», «с 10 февраля 2022 г.». */
export function windowInWords([start, end]: Window): string {
  if (start !== null && end !== null) return start === end ? longDate(start) : long.formatRange(asDate(start), asDate(end))
  if (end !== null) return `до ${longDate(end)}`
  return start === null ? 'без границ' : `с ${longDate(start)}`
}

function asDate(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`)
}
