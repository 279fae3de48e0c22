import { weekdayOf } from '../../kernel/civil-date.ts'
import type { Warning } from '../plan/warning.ts'
import type { Bound } from './bounds.ts'
import type { Phrase } from './phrase.ts'
import { rulePiece, type RulePiece } from './rule-piece.ts'
import { wrongWeekday } from './schedule-warnings.ts'
import { weekdayInNominative } from './weekday-names.ts'
import { windowOf } from './windows.ts'
import { settleYears, type ScheduleContext } from './year-frame.ts'

type Separated = { pieces: RulePiece[]; bounds: Bound[]; warnings: Warning[] }

/**
 * The pieces that recur, and the warnings about the others: a weekday beside a date («пятница, 12.03.2021») says nothing new, but may be wrong.
 * A weekday alone is taken for «every», and doubted.
 */
export function separateWeekdays(phrases: readonly Phrase[], bounds: Bound[], context: ScheduleContext): Separated {
  const pieces = phrases.flatMap((phrase) => (phrase.type === 'rule' ? [phrase.piece] : []))
  const recurring = pieces.some(({ recurs }) => recurs)
  const idle = pieces.filter(({ recurs }) => !recurs)
  if (recurring || idle.length === 0) return { pieces, bounds, warnings: [] }
  const days = bounds.filter(({ single, start, end }) => (single || start === null) && end?.grain === 'day')
  if (days.length > 0) return { pieces: [], bounds, warnings: compare(days, idle, context) }
  const named = idle.filter(({ weekdays }) => weekdays.length > 0).map((piece) => rulePiece({ ...piece, doubt: 'день недели прочитан как «каждый»' }))
  return { pieces: named, bounds, warnings: [] }
}

function compare(days: Bound[], pieces: readonly RulePiece[], context: ScheduleContext): Warning[] {
  const printed = pieces.flatMap(({ weekdays }) => weekdays)
  const dates = settleYears(days, [], context).flatMap((dated) => (dated && windowOf(dated, context)?.window[1]) ?? [])
  return dates.flatMap((date) => {
    const actual = weekdayOf(date)
    return printed.length === 0 || printed.includes(actual) ? [] : [wrongWeekday(date, printed.map(weekdayInNominative).join(', '), weekdayInNominative(actual))]
  })
}
