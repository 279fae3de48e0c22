import type { Schedule } from '../plan/plan.ts'
import { printRecurrence } from './print-recurrence.ts'
import { printPeriod, printRange, printWindow } from './print-window.ts'

/**
 * The schedule in the words of a plan, every year printed, so that it reads back the same without a context.
 * What no words of the grammar say (a rule from elsewhere, an unread cell) is printed as it stood.
 */
export function printSchedule(schedule: Schedule): string {
  const { kind, windows, condition, text } = schedule
  if (kind === 'unknown') return text ?? ''
  if (kind === 'dependent') return [condition ?? '', ...windows.map(printWindow)].filter(Boolean).join('; ')
  const when = printWhen(schedule)
  if (when === null) return text ?? ''
  return condition === null ? when : `${when} (${condition})`
}

function printWhen({ kind, windows, recurrence }: Schedule): string | null {
  if (kind === 'recurring') {
    const often = recurrence === null ? null : printRecurrence(recurrence)
    return often === null ? null : sentence([often, windows.map(printRange).join(', ')])
  }
  if (kind === 'ongoing') return sentence(['постоянно', windows.map(printRange).join(', ')])
  if (kind === 'period') return windows.map(printPeriod).join('; ')
  return windows.map(printWindow).join('; ')
}

function sentence(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ')
}
