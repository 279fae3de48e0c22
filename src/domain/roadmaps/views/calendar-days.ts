import { addDays, daysInMonth, type CivilDate } from '../../kernel/civil-date.ts'
import type { Activity } from '../plan/plan.ts'
import { occurrences } from '../schedule/occurrences.ts'
import { mondayOf } from './iso-week.ts'

/** `on`: all of it on this day · `starts`, `ends`: a period's · `due`: a deadline · `occurs`: one of a series. */
export type DayEvent = 'on' | 'starts' | 'ends' | 'due' | 'occurs'

export type DayEntry<A extends Activity = Activity> = { activity: A; event: DayEvent }

export type CalendarDay<A extends Activity = Activity> = { date: CivilDate; entries: DayEntry<A>[] }

/** The weeks of a month, Monday to Sunday; the days of the neighbouring months fill the first and the last one. Month is 1 to 12. */
export function monthGrid<A extends Activity>(activities: readonly A[], year: number, month: number): (CalendarDay<A> & { inMonth: boolean })[][] {
  const prefix = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  const last = `${prefix}-${daysInMonth(year, month)}`
  const entries = entriesByDay(activities)
  const weeks: (CalendarDay<A> & { inMonth: boolean })[][] = []
  for (let monday = mondayOf(`${prefix}-01`); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, weekday) => {
      const date = addDays(monday, weekday)
      return { date, inMonth: date.startsWith(prefix), entries: entries.get(date) ?? [] }
    }))
  }
  return weeks
}

/** The days on which anything happens, in order. */
export function agenda<A extends Activity>(activities: readonly A[], from: CivilDate, to: CivilDate): CalendarDay<A>[] {
  return [...entriesByDay(activities)]
    .filter(([date]) => date >= from && date <= to)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, entries]) => ({ date, entries }))
}

function entriesByDay<A extends Activity>(activities: readonly A[]): Map<CivilDate, DayEntry<A>[]> {
  const days = new Map<CivilDate, DayEntry<A>[]>()
  for (const activity of activities) {
    for (const [date, event] of eventsOf(activity)) {
      const entries = days.get(date)
      if (entries === undefined) days.set(date, [{ activity, event }])
      else entries.push({ activity, event })
    }
  }
  return days
}

/** What goes on all the time begins and ends with the plan: that is no event. */
function eventsOf({ schedule }: Activity): [CivilDate, DayEvent][] {
  if (schedule.kind === 'ongoing') return []
  if (schedule.recurrence !== null) return occurrences(schedule).map((date) => [date, 'occurs'])
  return schedule.windows.flatMap(([start, end]): [CivilDate, DayEvent][] => {
    if (start === null) return end === null ? [] : [[end, 'due']]
    if (start === end) return [[start, 'on']]
    return end === null ? [[start, 'starts']] : [[start, 'starts'], [end, 'ends']]
  })
}
