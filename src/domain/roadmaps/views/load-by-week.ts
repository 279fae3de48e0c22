import type { CivilDate } from '../../kernel/civil-date.ts'
import type { Activity, Plan } from '../plan/plan.ts'
import { dueDays } from './due-days.ts'
import { isoWeekOf, mondayOf } from './iso-week.ts'
import { partyKey, planParties, type PlanParty } from './party-key.ts'

export type PartyLoad<A extends Activity = Activity> = {
  party: PlanParty
  /** Weeks in which anything is due, ascending. */
  weeks: WeekLoad<A>[]
  /** Of the heaviest week. */
  most: number
}

export type WeekLoad<A extends Activity = Activity> = { monday: CivilDate; week: string; /** Each once, however often it is due in the week. */ activities: A[] }

/** Who has how much due in which week, the most loaded party first. */
export function loadByWeek<A extends Activity>(plan: Plan<A>): PartyLoad<A>[] {
  const mondays = new Map(plan.activities.map((activity) => [activity, new Set(dueDays(activity).map(mondayOf))]))
  return [...planParties(plan.activities).values()]
    .map((party) => partyLoad(party, plan.activities.filter(({ responsible }) => responsible.some((one) => partyKey(one) === party.key)), mondays))
    .toSorted((one, other) => other.most - one.most)
}

function partyLoad<A extends Activity>(party: PlanParty, activities: readonly A[], mondays: ReadonlyMap<A, ReadonlySet<CivilDate>>): PartyLoad<A> {
  const byMonday = new Map<CivilDate, A[]>()
  for (const activity of activities) {
    for (const monday of mondays.get(activity) ?? []) {
      const week = byMonday.get(monday)
      if (week === undefined) byMonday.set(monday, [activity])
      else week.push(activity)
    }
  }
  const weeks = [...byMonday].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([monday, due]) => ({ monday, week: isoWeekOf(monday), activities: due }))
  return { party, weeks, most: Math.max(0, ...weeks.map((week) => week.activities.length)) }
}
