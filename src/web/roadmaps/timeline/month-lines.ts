import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { agenda, type DayEvent } from '../../../domain/roadmaps/views/calendar-days.ts'

export type MonthLine = { activity: PlannedActivity; days: { date: CivilDate; event: DayEvent }[] }

/** What happens in each month, each activity once, in the order of its first day there. */
export function monthLines(activities: readonly PlannedActivity[], start: CivilDate, end: CivilDate): { month: string; lines: MonthLine[] }[] {
  const months = new Map<string, Map<string, MonthLine>>()
  for (const { date, entries } of agenda(activities, start, end)) {
    const month = months.get(date.slice(0, 7)) ?? new Map<string, MonthLine>()
    months.set(date.slice(0, 7), month)
    for (const { activity, event } of entries) {
      const line = month.get(activity.id) ?? { activity, days: [] }
      line.days.push({ date, event })
      month.set(activity.id, line)
    }
  }
  return [...months].map(([month, lines]) => ({ month, lines: [...lines.values()] }))
}

/** Those that happen on no day: what goes on all the time, and what has no date. */
export function withoutDays(activities: readonly PlannedActivity[], start: CivilDate, end: CivilDate): PlannedActivity[] {
  const dated = new Set(agenda(activities, start, end).flatMap(({ entries }) => entries.map(({ activity }) => activity.id)))
  return activities.filter(({ id }) => !dated.has(id))
}
