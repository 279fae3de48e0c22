import type { Meaning } from './meaning.ts'
import type { Phrase } from './phrase.ts'
import { doubtful, statusDate, unread, yearMissing } from './schedule-warnings.ts'
import { planWindows, type ReadWindow } from './windows.ts'
import type { ScheduleContext } from './year-frame.ts'

/** The kind of a schedule that does not repeat. */
export function settle(text: string, phrases: readonly Phrase[], kept: readonly ReadWindow[], context: ScheduleContext): Meaning {
  const has = (type: Phrase['type']): boolean => phrases.some((phrase) => phrase.type === type)
  const windows = kept.map(({ window }) => window)
  const plan = planWindows(context)
  const as = (kind: Meaning['kind'], given = windows, warnings: Meaning['warnings'] = []): Meaning => ({ kind, windows: given, recurrence: null, warnings })
  const doubts = has('exception') ? [doubtful(text, 'исключённые месяцы не вычтены')] : []
  const [only] = kept

  if (has('ongoing')) {
    const lasting = windows.length > 0 ? windows : plan
    return as('ongoing', lasting, lasting.length === 0 ? [...doubts, yearMissing(text)] : doubts)
  }
  const missing = plan.length === 0 ? as('unknown', [], [yearMissing(text)]) : null
  if (!only && has('plan-end')) return missing ?? as('deadline', plan.map(([, end]) => [null, end]), [...doubts, doubtful(text, 'конец проекта прочитан как конец последнего года плана')])
  if (!only && has('whole-plan')) return missing ?? as('period', plan, doubts)
  if (has('condition') && (!only || leadsWithCondition(phrases))) return as('dependent', windows, doubts)
  if (!only) return as('unknown', [], [has('status') ? statusDate(text) : unread(text)])
  if (windows.length > 1) return as('periods', windows, doubts)
  if (only.window[0] === null) return as('deadline', windows, doubts)
  return as(only.isDay ? 'date' : 'period', windows, doubts)
}

/** The first thing said is that it depends: the window beside is only where it may fall. */
function leadsWithCondition(phrases: readonly Phrase[]): boolean {
  const first = phrases.find(({ type }) => type !== 'status' && type !== 'leftover' && type !== 'approximately')
  return first?.type === 'condition' && !first.bracketed
}
