import { addDays, type CivilDate } from '../domain/kernel/civil-date.ts'
import type { RoadmapReply } from '../contract/roadmaps.ts'

type Plan = RoadmapReply['plan']
export type PlayedYear = { year: number; first: CivilDate; last: CivilDate; approveOn: CivilDate; openings: CivilDate[] }

/**
 * From when to when a plan is played: on the eve of its first window it is approved, or on the day that its document bears; a month after its
 * last window, what is late is done.
 */
export function yearOfPlan(plan: Plan, approve: 'start' | 'printed'): PlayedYear {
  const year = plan.years[0] ?? Number((plan.approval?.date ?? '2022-01-01').slice(0, 4))
  const lastYear = plan.years.at(-1) ?? year
  const days = plan.activities.flatMap(({ schedule }) => schedule.windows.flatMap(([start, end]) => [start, end]).filter((day) => day !== null))
    .filter((day) => Number(day.slice(0, 4)) >= year && Number(day.slice(0, 4)) <= lastYear).toSorted()
  const first = days[0] ?? `${year}-01-12`
  const last = days.at(-1) ?? `${lastYear}-12-30`
  const eve = addDays(first, -1)
  const approveOn = approve === 'printed' && plan.approval?.date ? plan.approval.date : eve
  const openings = [...new Set([first, ...monthStarts(year, lastYear), ...days])].filter((day) => day >= approveOn).toSorted()
  return { year, first: approveOn < first ? approveOn : first, last: addDays(last, 30), approveOn, openings }
}

/** What recurs begins anew with a month or a week; to look at the desk on the first of a month is enough. */
function monthStarts(from: number, to: number): CivilDate[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-01`))
}
