import type { ScheduleKind } from '../domain/roadmaps/plan/plan.ts'
import { occurrences } from '../domain/roadmaps/schedule/occurrences.ts'
import { printRecurrence } from '../domain/roadmaps/schedule/print-recurrence.ts'
import { printDate, printPeriod, printWindow } from '../domain/roadmaps/schedule/print-window.ts'
import type { ScheduleReading } from '../domain/roadmaps/schedule/read-schedule.ts'

const kinds: Record<ScheduleKind, string> = {
  date: 'день', deadline: 'крайний срок', period: 'период', periods: 'несколько сроков', recurring: 'повторяется',
  ongoing: 'постоянно', dependent: 'зависит от условия', unknown: 'не прочитан',
}

const mostDates = 10

/** A reading in Russian for a person at a terminal. */
export function describeSchedule({ schedule, done, warnings }: ScheduleReading): string {
  const dates = occurrences(schedule, mostDates + 1)
  const more = dates.length > mostDates ? ' …' : ''
  const lines = [
    ['Срок', schedule.text === null ? '(пусто)' : `«${schedule.text}»`],
    ['Вид', kinds[schedule.kind] + (done ? ', исполнено' : '')],
    ['Когда', schedule.windows.map(schedule.kind === 'period' ? printPeriod : printWindow).join('; ')],
    ['Повторение', schedule.recurrence === null ? '' : `${printRecurrence(schedule.recurrence) ?? ''} (${schedule.recurrence})`.trim()],
    ['Даты', dates.length === 0 ? '' : dates.slice(0, mostDates).map(printDate).join(', ') + more],
    ['Условие', schedule.condition ?? ''],
    ...warnings.map(({ message, advice }) => ['Замечание', `${message} ${advice}`] as const),
  ]
  return lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\n`).join('')
}
