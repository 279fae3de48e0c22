import { sameValue } from '../../kernel/same-value.ts'
import { weekdayOf } from '../../kernel/civil-date.ts'
import type { Schedule } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { endBeforeStart, weekend, yearOutsidePlan } from '../schedule/schedule-warnings.ts'

/**
 * What is doubtful about a schedule that a person has set: what the reader would say of its words, where it was taken over as it was read;
 * else what its days themselves show.
 */
export function scheduleDoubts(schedule: Schedule, years: readonly number[]): Warning[] {
  const reading = readSchedule(schedule.text ?? '', { years, headingYear: null })
  return sameValue(reading.schedule, schedule) ? reading.warnings : daysDoubts(schedule, years)
}

function daysDoubts({ windows }: Schedule, years: readonly number[]): Warning[] {
  const days = windows.flatMap(([start, end]) => (end !== null && (start === null || start === end) ? [end] : []))
  const met = new Set(windows.flatMap((window) => window.map((date) => (date === null ? null : Number(date.slice(0, 4))))))
  return [
    ...windows.flatMap(([start, end]) => (start !== null && end !== null && end < start ? [endBeforeStart(start, end)] : [])),
    ...days.filter((day) => weekdayOf(day) >= 6).map((day) => weekend(day, weekdayOf(day) === 6)),
    ...[...met].flatMap((year) => (year === null || years.length === 0 || years.includes(year) ? [] : [yearOutsidePlan(year, years)])),
  ]
}
