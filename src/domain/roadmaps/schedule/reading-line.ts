import type { Window } from '../../kernel/civil-date.ts'
import { readSchedule } from './read-schedule.ts'

/**
 * A reading on one line, for tables of expressions:
 * `kind windows RULE {condition} done !warning !warning`.
 */
export function readingLine(text: string, years: readonly number[]): string {
  const { schedule: { kind, windows, recurrence, condition }, done, warnings } = readSchedule(text, { years, headingYear: null })
  return [
    kind, windows.map(windowText).join(', '), recurrence ?? '', condition === null ? '' : `{${condition}}`, done ? 'done' : '',
    ...new Set(warnings.map(({ code }) => `!${code}`)),
  ].filter(Boolean).join(' ')
}

function windowText([start, end]: Window): string {
  return start === end ? String(start) : `${start ?? ''}..${end ?? ''}`
}
