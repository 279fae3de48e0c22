import type { Schedule } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import { boundsOf } from './bounds.ts'
import { withoutRepeats } from './check-windows.ts'
import { conditionsText } from './condition-text.ts'
import { datedWindows } from './dated-windows.ts'
import type { Meaning } from './meaning.ts'
import { placeMonthDays } from './month-day-bounds.ts'
import type { Phrase } from './phrase.ts'
import { recur } from './recur.ts'
import { mergePieces } from './recurrence-rule.ts'
import { yearMissing } from './schedule-warnings.ts'
import { settle } from './settle.ts'
import { separateWeekdays } from './weekday-check.ts'
import { ascending } from './windows.ts'
import { wordDoubts } from './word-doubts.ts'
import { settleYears, type ScheduleContext } from './year-frame.ts'
import { separateYearHeadings } from './year-headings.ts'
import { yearlyRule } from './yearly-rule.ts'

/** What the phrases of a cell mean together. */
export function interpret(text: string, phrases: readonly Phrase[], context: ScheduleContext): { schedule: Schedule; done: boolean; warnings: Warning[] } {
  const done = phrases.some((phrase) => phrase.type === 'status' && phrase.done)
  const condition = conditionsText(text, phrases)
  const { kind, windows, recurrence, warnings } = meaningOf(text, phrases, context)
  return { schedule: { text, kind, windows, recurrence, condition: kind === 'unknown' ? null : condition }, done, warnings }
}

function meaningOf(text: string, phrases: readonly Phrase[], context: ScheduleContext): Meaning {
  const weekdays = separateWeekdays(phrases, boundsOf(phrases), context)
  const placed = placeMonthDays(weekdays.pieces, weekdays.bounds)
  const headed = separateYearHeadings(placed.bounds, context)
  const merged = placed.pieces.length > 0 ? mergePieces(placed.pieces) : null
  const yearly = merged?.rule.freq === 'YEARLY' ? yearlyRule(merged.rule, headed.bounds, context) : null
  const dated = settleYears(yearly?.bounds ?? headed.bounds, headed.frames, headed.context)
  if (dated.includes(null) && !merged) return { kind: 'unknown', windows: [], recurrence: null, warnings: [yearMissing(text)] }
  const read = datedWindows(text, dated.filter((entry) => entry !== null), headed.context, context)
  const unique = withoutRepeats(read.windows)
  const kept = ascending(unique.windows)
  const warnings = [...wordDoubts(text, phrases), ...read.warnings, ...weekdays.warnings, ...unique.warnings]
  if (dated.length > 0 && kept.length === 0 && dated[0]) return { kind: 'unknown', windows: [], recurrence: null, warnings: read.warnings }
  const recurring = merged && recur(text, phrases, { rule: yearly?.rule ?? merged.rule, doubts: merged.doubts, pieces: placed.pieces }, kept, headed.context)
  const meaning = recurring ?? settle(text, phrases, kept, headed.context)
  return { ...meaning, warnings: meaning.kind === 'unknown' ? meaning.warnings : [...warnings, ...meaning.warnings] }
}
