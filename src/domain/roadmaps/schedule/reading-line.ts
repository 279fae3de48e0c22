import type { Window } from '../../kernel/civil-date.ts'
import { readSchedule, type ScheduleReading } from './read-schedule.ts'

/**
 * A reading on one line, for tables of expressions:
 * `kind windows RULE {condition} done !warning !warning`.
 */
export function readingLine(text: string, years: readonly number[]): string {
  return lineOf(readSchedule(text, { years, headingYear: null }))
}

export function lineOf({ schedule: { kind, windows, recurrence, condition }, done, warnings }: ScheduleReading): string {
  return [
    kind, windows.map(windowText).join(', '), recurrence ?? '', condition === null ? '' : `{${condition}}`, done ? 'done' : '',
    ...new Set(warnings.map(({ code }) => `!${code}`)),
  ].filter(Boolean).join(' ')
}

function windowText([start, end]: Window): string {
  return start === end ? String(start) : `${start ?? ''}..${end ?? ''}`
}
