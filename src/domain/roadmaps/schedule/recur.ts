import type { Window } from '../../kernel/civil-date.ts'
import type { Meaning } from './meaning.ts'
import type { Phrase } from './phrase.ts'
import { ruleText, withoutMonths, type Rule } from './recurrence-rule.ts'
import type { RulePiece } from './rule-piece.ts'
import { doubtful, yearMissing } from './schedule-warnings.ts'
import { planWindows, type ReadWindow } from './windows.ts'
import type { ScheduleContext } from './year-frame.ts'

type Recurrence = { rule: Rule; doubts: readonly string[]; pieces: readonly RulePiece[] }

/** A schedule that repeats; null where the cell lists its days one by one, so that the frequency adds nothing. */
export function recur(text: string, phrases: readonly Phrase[], { rule, doubts, pieces }: Recurrence, windows: readonly ReadWindow[], context: ScheduleContext): Meaning | null {
  if (rule.freq !== 'YEARLY' && listsItsDays(pieces, windows)) return null
  const ranges = windows.length === 0 ? planWindows(context) : windows.map((read) => rangeOf(read, context))
  const excepted = phrases.flatMap((phrase) => (phrase.type === 'exception' ? phrase.months : []))
  const warnings = doubts.map((doubt) => doubtful(text, doubt))
  return { kind: 'recurring', windows: ranges, recurrence: ruleText(withoutMonths(rule, excepted)), warnings: ranges.length === 0 ? [...warnings, yearMissing(text)] : warnings }
}

/** «2 раза в год (июнь, декабрь)», «еженедельно: 10.02, 17.02, 24.02». */
function listsItsDays(pieces: readonly RulePiece[], windows: readonly ReadWindow[]): boolean {
  if (windows.length < 2) return false
  return windows.every(({ isDay }) => isDay) || pieces.some(({ timesAYear }) => timesAYear === windows.length)
}

/** A deadline alone ends the recurrence: it runs from the beginning of the plan. */
function rangeOf({ window: [start, end] }: ReadWindow, context: ScheduleContext): Window {
  if (start !== null || end === null) return [start, end]
  const first = planWindows(context)[0]?.[0] ?? null
  return [first !== null && first <= end ? first : `${end.slice(0, 4)}-01-01`, end]
}
