import { addDays, type CivilDate } from '../domain/kernel/civil-date.ts'
import type { RoadmapReply } from '../contract/roadmaps.ts'

type Plan = RoadmapReply['plan']
export type PlayedYear = { year: number; first: CivilDate; last: CivilDate; approveOn: CivilDate }

/** After its last window, so long may what is late be done. */
const aftermath = 30

/** From when to when a plan is played: approved on the eve of its first window, or on the day that its document bears. */
export function yearOfPlan(plan: Plan, approve: 'start' | 'printed'): PlayedYear {
  const year = plan.years[0] ?? Number((plan.approval?.date ?? '2022-01-01').slice(0, 4))
  const lastYear = plan.years.at(-1) ?? year
  const days = plan.activities.flatMap(({ schedule }) => schedule.windows.flatMap(([start, end]) => [start, end]).filter((day) => day !== null))
    .filter((day) => Number(day.slice(0, 4)) >= year && Number(day.slice(0, 4)) <= lastYear).toSorted()
  const first = days[0] ?? `${year}-01-12`
  const last = days.at(-1) ?? `${lastYear}-12-30`
  const approveOn = approve === 'printed' && plan.approval?.date ? plan.approval.date : addDays(first, -1)
  return { year, first: approveOn < first ? approveOn : first, last: addDays(last < approveOn ? approveOn : last, aftermath), approveOn }
}
