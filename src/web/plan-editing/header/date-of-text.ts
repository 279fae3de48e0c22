import { civilDate, isCivilDate, type CivilDate } from '../../../domain/kernel/civil-date.ts'

/** «17.05.2021», «17.5.21», «2021-05-17»; null where the calendar has no such day. */
export function dateOfText(text: string): CivilDate | null {
  const trimmed = text.trim()
  if (isCivilDate(trimmed)) return trimmed
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:\s*г\.?)?$/.exec(trimmed) ?? []
  if (day === undefined || month === undefined || year === undefined) return null
  return civilDate(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day))
}
