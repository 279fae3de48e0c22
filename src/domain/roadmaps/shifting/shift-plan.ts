import { withPlanWarnings } from '../checks/plan-warnings.ts'
import { scheduleDoubts } from '../changes/schedule-doubts.ts'
import type { Activity, ActivityPart, Indicator, Plan } from '../plan/plan.ts'
import type { Kept } from '../../kernel/shift-date.ts'
import { shiftSchedule } from './shift-schedule.ts'
import { withShiftedYears } from './shifted-years.ts'

export type Shift = {
  /** How many years on; 0 for another territory in the same year. */
  years: number
  keep: Kept
  /** Whether the plan's years are moved on in titles, descriptions and indicators too. Other years in them are never touched. */
  replaceYears: boolean
}

/** A plan to start another one from: the same work at the dates of another year, not approved, nothing done, of no document. */
export function shiftPlan<A extends Activity>(plan: Plan<A>, shift: Shift): Plan<A> {
  const years = plan.years.map((year) => year + shift.years)
  const worded = <T extends string | null>(text: T) => (shift.replaceYears ? withShiftedYears(text, shift.years, plan.years) : text)
  return withPlanWarnings({
    ...plan,
    title: worded(plan.title),
    years,
    approval: null,
    amends: null,
    sections: plan.sections.map(({ number, title }) => ({ number, title: worded(title) })),
    activities: plan.activities.map((activity) => shiftActivity(activity, { ...shift, planYears: years }, worded)),
    warnings: [],
  })
}

type Worded = <T extends string | null>(text: T) => T | string

function shiftActivity<A extends Activity>(activity: A, shift: Shift & { planYears: readonly number[] }, worded: Worded): A {
  const schedule = shiftSchedule(activity.schedule, shift)
  return {
    ...activity,
    title: worded(activity.title),
    description: worded(activity.description),
    indicator: shiftIndicator(activity.indicator, worded),
    schedule,
    parts: activity.parts.map(({ description, indicator, responsible }): ActivityPart =>
      ({ description: worded(description), indicator: shiftIndicator(indicator, worded), responsible, row: null })),
    done: false,
    source: null,
    warnings: scheduleDoubts(schedule, shift.planYears),
  }
}

function shiftIndicator(indicator: Indicator | null, worded: Worded): Indicator | null {
  if (indicator === null) return null
  const targets = indicator.targets.map(({ comparator, value, unit, of, from }) => ({ comparator, value, unit, of: worded(of), from }))
  return { text: worded(indicator.text), targets }
}
