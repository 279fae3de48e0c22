import type { Schedule } from '../../../domain/roadmaps/plan/plan.ts'
import { windowInWords } from './dates.ts'
import { recurrenceInWords } from './recurrence-words.ts'

/** What a schedule was understood to mean, as one would say it: for standing beside the printed words. */
export function scheduleInWords({ kind, windows, recurrence, condition }: Schedule): string {
  const when = windows.map(windowInWords).join('; ')
  const how = recurrence === null ? '' : recurrenceInWords(recurrence)
  const said = [kind === 'ongoing' ? 'постоянно' : how, when].filter((part) => part !== '').join(', ')
  if (condition !== null) return said === '' ? `зависит: ${condition}` : `${said} (${condition})`
  return said === '' ? 'срок не определён' : said
}
