import { dayOf, type CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { DayEvent } from '../../../domain/roadmaps/views/calendar-days.ts'

/** A word before the title where the day alone does not say what it is. */
export const eventNames: Record<DayEvent, string> = { on: '', occurs: '', starts: 'начало', ends: 'окончание', due: 'срок' }

/** The days of one month in words: «с 10», «до 5», «3, 10, 17 и ещё 2». */
export function eventWords(days: readonly { date: CivilDate; event: DayEvent }[]): string {
  const starts = days.find(({ event }) => event === 'starts')
  const ends = days.find(({ event }) => event === 'ends' || event === 'due')
  if (starts && ends && days.length === 2) return `${dayOf(starts.date)}–${dayOf(ends.date)}`
  const words = days.map(({ date, event }) => (event === 'starts' ? `с ${dayOf(date)}` : event === 'ends' ? `по ${dayOf(date)}` : event === 'due' ? `до ${dayOf(date)}` : String(dayOf(date))))
  return words.length > 6 ? `${words.slice(0, 5).join(', ')} и ещё ${words.length - 5}` : words.join(', ')
}
