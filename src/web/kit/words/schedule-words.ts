import { printRecurrence } from '../../../domain/roadmaps/schedule/print-recurrence.ts'
import type { Schedule } from '../../../domain/roadmaps/plan/plan.ts'
import { windowInWords } from './dates.ts'

/** What a schedule was understood to mean, as one would say it: for standing beside the printed words. */
export function scheduleInWords({ kind, windows, recurrence, condition }: Schedule): string {
  const when = windows.map(windowInWords).join('; ')
  // A rule that no plan says in words is shown as it is, so that nothing is hidden.
  const often = kind === 'ongoing' ? 'постоянно' : recurrence === null ? '' : (printRecurrence(recurrence) ?? recurrence)
  const said = [often, when].filter((part) => part !== '').join(', ')
  if (condition !== null) return said === '' ? `зависит: ${condition}` : `${said} (${condition})`
  return said === '' ? 'срок не определён' : said
}
