import { dayOf, monthOf } from '../../kernel/civil-date.ts'
import type { Bound } from './bounds.ts'
import type { Moment } from './moment.ts'
import type { Rule } from './recurrence-rule.ts'
import { planYears, type ScheduleContext } from './year-frame.ts'

/** A year without 29 February, only to look at days and months. */
const anyYear = 2001

/**
 * «ежегодно в мае», «ежегодно до 1 октября»: what prints no year belongs to the rule, not to a window.
 * A stretch that a rule cannot say («с 15 марта по 10 мая») becomes a window in each year of the plan.
 */
export function yearlyRule(rule: Rule, bounds: readonly Bound[], context: ScheduleContext): { rule: Rule; bounds: Bound[] } | null {
  const loose = bounds.filter((bound) => (bound.start?.year ?? bound.end?.year ?? null) === null && bound.start?.grain !== 'year')
  if (loose.length === 0) return null
  const fixed = bounds.filter((bound) => !loose.includes(bound))
  const days = loose.map(monthAndDay)
  const months = [...new Set(days.map((day) => day?.month))]
  const nth = loose.map((bound) => (bound.single ? bound.start?.nth : undefined))
  const [weekday] = nth
  if (weekday && nth.every((other) => other?.weekday === weekday.weekday && other.ordinal === weekday.ordinal)) {
    return { rule: { ...rule, months: numbers(months), weekdays: [weekday.weekday], ordinals: [weekday.ordinal] }, bounds: fixed }
  }
  const plain = days.every((day) => day !== null)
  if (plain && days.every((day) => day?.day === null)) return { rule: { ...rule, months: numbers(months) }, bounds: fixed }
  const monthDays = new Set(days.map((day) => day?.day))
  if (plain && (months.length === 1 || monthDays.size === 1)) return { rule: { ...rule, months: numbers(months), monthDays: numbers([...monthDays]) }, bounds: fixed }
  const years = planYears(context)
  if (!years) return null
  const each = Array.from({ length: years[1] - years[0] + 1 }, (_, index) => years[0] + index)
  return { rule, bounds: [...fixed, ...each.flatMap((year) => loose.map((bound) => inYear(bound, year)))] }
}

/** The month, and the day where it is a single one. */
function monthAndDay({ start, end, single }: Bound): { month: number; day: number | null } | null {
  const last = end?.within(anyYear)?.[1]
  if (last === undefined || (start !== null && !single)) return null
  if (end?.grain === 'month' && single) return { month: monthOf(last), day: null }
  if (end?.grain === 'day') return { month: monthOf(last), day: dayOf(last) }
  return start === null && end?.grain !== 'year' ? { month: monthOf(last), day: -1 } : null
}

function numbers(values: readonly (number | null | undefined)[]): number[] {
  return values.filter((value) => typeof value === 'number').toSorted((a, b) => a - b)
}

function inYear(bound: Bound, year: number): Bound {
  const fix = (moment: Moment | null): Moment | null => moment && { ...moment, year }
  return { ...bound, start: fix(bound.start), end: bound.single ? fix(bound.end) : (bound.end && { ...bound.end, year: null }) }
}
