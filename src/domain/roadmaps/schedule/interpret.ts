import type { Window } from '../../kernel/civil-date.ts'
import type { Schedule, ScheduleKind } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import { boundsOf, type Bound } from './bounds.ts'
import { checkWindows, checkYears, withoutRepeats } from './check-windows.ts'
import { placeMonthDays } from './month-day-bounds.ts'
import type { Moment } from './moment.ts'
import type { Phrase } from './phrase.ts'
import { mergePieces, ruleText, withoutMonths } from './recurrence-rule.ts'
import type { RulePiece } from './rule-piece.ts'
import { doubtful, impossibleDate, partlyUnread, statusDate, unread, yearAssumed, yearMissing } from './schedule-warnings.ts'
import { separateWeekdays } from './weekday-check.ts'
import { ascending, planWindows, windowOf, type ReadWindow } from './windows.ts'
import { settleYears, type ScheduleContext } from './year-frame.ts'
import { yearlyRule } from './yearly-rule.ts'

type Interpretation = { schedule: Schedule; done: boolean; warnings: Warning[] }

/** What the phrases of a cell mean together. */
export function interpret(text: string, phrases: readonly Phrase[], context: ScheduleContext): Interpretation {
  const done = phrases.some((phrase) => phrase.type === 'status' && phrase.done)
  const conditions = phrases.filter((phrase) => phrase.type === 'condition')
  const condition = conditions.map(({ from, to }) => conditionText(text, from, to)).filter(Boolean).join('; ') || null
  const answer = (kind: ScheduleKind, windows: Window[], recurrence: string | null, warnings: Warning[]): Interpretation =>
    ({ schedule: { text, kind, windows, recurrence, condition: kind === 'unknown' ? null : condition }, done, warnings })

  const warnings = wordWarnings(text, phrases)
  const separated = separateWeekdays(phrases, boundsOf(phrases), context)
  const { pieces, bounds: placed } = placeMonthDays(separated.pieces, separated.bounds)
  const { bounds, frames, frame } = separateFrames(placed, context)
  const merged = pieces.length > 0 ? mergePieces(pieces) : null
  const yearly = merged?.rule.freq === 'YEARLY' ? yearlyRule(merged.rule, bounds, context) : null
  const dated = settleYears(yearly ? yearly.bounds : bounds, frames, frame)
  if (dated.includes(null) && !merged) return answer('unknown', [], null, [yearMissing(text)])
  const found = dated.filter((entry) => entry !== null)
  const read = found.map((entry) => windowOf(entry, frame))
  const windows = read.filter((window) => window !== null)
  if (windows.length < read.length) {
    if (windows.length === 0) return answer('unknown', [], null, [impossibleDate(text)])
    warnings.push(...found.filter((_, index) => read[index] === null).map(({ bound }) => impossibleDate(textOf(text, bound))))
  }
  for (const { bound, assumed, startYear, endYear } of found) if (assumed) warnings.push(yearAssumed(textOf(text, bound), startYear ?? endYear ?? 0, endYear ?? startYear ?? 0))
  warnings.push(...boundDoubts(text, found.map(({ bound }) => bound)), ...separated.warnings, ...checkWindows(windows), ...checkYears(windows, context))

  const kept = ascending(withoutRepeats(windows, warnings))
  if (merged && !listsItsDays(pieces, kept)) {
    const rule = withoutMonths(yearly ? yearly.rule : merged.rule, exceptions(phrases))
    const ranges = recurringWindows(kept, frame)
    warnings.push(...merged.doubts.map((doubt) => doubtful(text, doubt)))
    if (ranges.length === 0) warnings.push(yearMissing(text))
    return answer('recurring', ranges, ruleText(rule), warnings)
  }
  if (exceptions(phrases).length > 0) warnings.push(doubtful(text, 'исключённые месяцы не вычтены'))
  return withoutRule(text, phrases, kept, frame, answer, warnings, condition)
}

function withoutRule(
  text: string, phrases: readonly Phrase[], kept: ReadWindow[], context: ScheduleContext,
  answer: (kind: ScheduleKind, windows: Window[], recurrence: string | null, warnings: Warning[]) => Interpretation, warnings: Warning[], condition: string | null,
): Interpretation {
  const windows = kept.map(({ window }) => window)
  const whole = phrases.some(({ type }) => type === 'whole-plan' || type === 'ongoing')
  const planEnd = phrases.some(({ type }) => type === 'plan-end') ? planWindows(context).at(-1)?.[1] : undefined
  if (windows.length === 0 && whole) windows.push(...planWindows(context))
  if (phrases.some(({ type }) => type === 'ongoing')) return answer('ongoing', windows, null, windows.length === 0 ? [...warnings, yearMissing(text)] : warnings)
  if (planEnd && windows.length === 0) return answer('deadline', [[null, planEnd]], null, [...warnings, doubtful(text, 'конец проекта прочитан как конец последнего года плана')])
  if (whole && kept.length === 0) return windows.length === 0 ? answer('unknown', [], null, [yearMissing(text)]) : answer('period', windows, null, warnings)
  if (condition !== null && (windows.length === 0 || leadsWithCondition(phrases))) return answer('dependent', windows, null, warnings)
  const [only] = kept
  if (!only || windows.length === 0) return answer('unknown', [], null, phrases.some(({ type }) => type === 'status') ? [statusDate(text)] : [unread(text)])
  if (windows.length > 1) return answer('periods', windows, null, warnings)
  if (only.window[0] === null) return answer('deadline', windows, null, warnings)
  return answer(only.isDay ? 'date' : 'period', windows, null, warnings)
}

/** A year beside months that have none says which year they mean; a school year likewise. */
function separateFrames(printed: readonly Bound[], context: ScheduleContext): { bounds: Bound[]; frames: Bound[]; frame: ScheduleContext } {
  const isYear = ({ single, start }: Bound): boolean => single && (start?.grain === 'year' || start?.grain === 'school-year')
  const years = printed.filter(isYear)
  const others = printed.filter((bound) => !isYear(bound))
  const lacking = others.some(({ start, end }) => (start?.year ?? end?.year ?? null) === null)
  const redundant = years.every(({ start }) => start?.year === null || others.every((other) => spans(start, other)))
  if (years.length === 0 || others.length === 0 || !(lacking || redundant)) return { bounds: [...printed], frames: [], frame: context }
  const school = years.find(({ start }) => start?.grain === 'school-year' && start.year !== null)?.start?.year
  if (school) return { bounds: others, frames: [], frame: { years: [school, school + 1], headingYear: null } }
  return { bounds: others, frames: years.filter(({ start }) => start?.year != null), frame: context }
}

/** Whether a printed year holds a bound that prints its own: «2022 год: март 2022, май 2022». */
function spans(year: Moment | null, { start, end }: Bound): boolean {
  const own = start?.year ?? end?.year
  return own != null && year?.year != null && own >= year.year && own <= year.year + (year.grain === 'school-year' ? 1 : 0)
}

/** The first thing said is that it depends: the window beside is only where it may fall. */
function leadsWithCondition(phrases: readonly Phrase[]): boolean {
  const first = phrases.find(({ type }) => type !== 'status' && type !== 'leftover' && type !== 'approximately')
  return first?.type === 'condition' && !first.bracketed
}

/** «2 раза в год (июнь, декабрь)», «еженедельно: 10.02, 17.02, 24.02»: the list itself says when, the frequency adds nothing. */
function listsItsDays(pieces: readonly RulePiece[], windows: readonly ReadWindow[]): boolean {
  if (windows.length < 2) return false
  return windows.every(({ isDay }) => isDay) || pieces.some(({ timesAYear }) => timesAYear === windows.length)
}

/** A deadline alone ends the recurrence: it runs from the beginning of the plan. */
function recurringWindows(kept: readonly ReadWindow[], context: ScheduleContext): Window[] {
  if (kept.length === 0) return planWindows(context)
  const first = planWindows(context)[0]?.[0] ?? null
  return kept.map(({ window: [start, end] }) => {
    if (start !== null || end === null) return [start, end]
    return [first !== null && first <= end ? first : `${end.slice(0, 4)}-01-01`, end]
  })
}

function boundDoubts(text: string, bounds: readonly Bound[]): Warning[] {
  return bounds.flatMap((bound) => {
    const doubt = bound.start?.doubt ?? bound.end?.doubt
    return doubt ? [doubtful(textOf(text, bound), doubt)] : []
  }).filter((warning, index, all) => all.findIndex(({ message }) => message === warning.message) === index)
}

function exceptions(phrases: readonly Phrase[]): number[] {
  return phrases.flatMap((phrase) => (phrase.type === 'exception' ? phrase.months : []))
}

function wordWarnings(text: string, phrases: readonly Phrase[]): Warning[] {
  const warnings: Warning[] = []
  const left = phrases.filter(({ type }) => type === 'leftover').map(({ from, to }) => text.slice(from, to))
  if (left.length > 0) warnings.push(partlyUnread(left.join(' ')))
  if (phrases.some(({ type }) => type === 'approximately')) warnings.push(doubtful(text, 'срок назван приблизительно'))
  for (const phrase of phrases) if (phrase.type === 'condition' && phrase.doubtful) warnings.push(doubtful(text, `«${conditionText(text, phrase.from, phrase.to)}» принято за условие`))
  return warnings
}

function conditionText(text: string, from: number, to: number): string {
  const words = text.slice(from, to).replace(/[\s,.;:–—-]+$/u, '').trim()
  return balanced(words + closingQuote(text, words, to))
}

/** «…» that opened inside the condition closes inside it, though the lexer dropped the sign. */
function closingQuote(text: string, words: string, to: number): string {
  return words.includes('«') && !words.includes('»') && text.charAt(to) === '»' ? '»' : ''
}

function balanced(words: string): string {
  const open = words.split('(').length - words.split(')').length
  return open > 0 ? words + ')'.repeat(open) : open < 0 ? words.replace(/\)+$/, '') : words
}

function textOf(text: string, { from, to }: Bound): string {
  return text.slice(from, to)
}
