import type { CivilDate } from '../../domain/kernel/civil-date.ts'

const formats = {
  long: new Intl.DateTimeFormat('ru-RU', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  short: new Intl.DateTimeFormat('ru-RU', { timeZone: 'UTC', day: 'numeric', month: 'long' }),
}

/** A day as letters say it. */
export function dated(format: keyof typeof formats, day: CivilDate): string {
  return formats[format].format(new Date(`${day}T00:00:00Z`))
}

/** Text inside the HTML of a letter. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
