import type { CivilDate, Window } from '../../kernel/civil-date.ts'
import type { Activity, Plan } from '../plan/plan.ts'
import { occurrences } from '../schedule/occurrences.ts'
import { activityKinds } from '../plan/plan.ts'
import { partyKey, planParties } from './party-key.ts'
import type { TimelineGrouping } from './timeline-grouping.ts'

export type Timeline<A extends Activity = Activity> = {
  /** The first and the last day that is shown; null where no activity has a day. */
  extent: [start: CivilDate, end: CivilDate] | null
  groups: TimelineGroup<A>[]
}

export type TimelineGroup<A extends Activity = Activity> = {
  /** Index of the section, key of the party, or kind; `none` for rows outside of all. */
  key: string
  /** As printed; null where the key says it (a kind, a known role, none). */
  label: string | null
  rows: TimelineRow<A>[]
}

export type TimelineRow<A extends Activity = Activity> = { activity: A; bars: TimelineBar[] }

/**
 * `span`: a bar · `day`: a bar of one day · `milestone`: a deadline · `open`: a bar without an end of its own · `series`: a bar with a mark at
 * each occurrence.
 */
export type TimelineBar = { shape: 'span' | 'day' | 'milestone' | 'open' | 'series'; start: CivilDate; end: CivilDate; marks: CivilDate[] }

/**
 * Bars of all activities, grouped; an activity of several parties stands in each one's group, one without dates has
 * no bars, and a bar never ends before it starts, whatever was printed.
 */
export function timelineRows<A extends Activity>(plan: Plan<A>, grouping: TimelineGrouping): Timeline<A> {
  const extent = extentOf(plan)
  const rows = plan.activities.map((activity): TimelineRow<A> => ({ activity, bars: extent === null ? [] : barsOf(activity, extent) }))
  const groups = keysOf(plan, grouping).map(({ key, label }) => ({ key, label, rows: rows.filter(({ activity }) => groupsOf(activity, grouping).includes(key)) }))
  return { extent, groups: groups.filter((group) => group.rows.length > 0) }
}

/** From the first day to the last, the plan's years included. */
function extentOf({ activities, years }: Plan): [CivilDate, CivilDate] | null {
  const days = [
    ...activities.flatMap(({ schedule }) => schedule.windows.flat().filter((date) => date !== null)),
    ...years.flatMap((year) => [`${year}-01-01`, `${year}-12-31`]),
  ].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

function barsOf({ schedule }: Activity, extent: [CivilDate, CivilDate]): TimelineBar[] {
  const dated = schedule.windows.filter(([start, end]) => start !== null || end !== null)
  const marks = schedule.recurrence === null ? null : occurrences(schedule)
  return dated.map(([start, end]): TimelineBar => {
    const shape = marks === null ? shapeOf([start, end], schedule.kind === 'ongoing') : 'series'
    const [first = extent[0], last = extent[1]] = [start ?? end ?? extent[0], end ?? extent[1]].toSorted()
    return { shape, start: first, end: last, marks: (marks ?? []).filter((date) => date >= first && date <= last) }
  })
}

function shapeOf([start, end]: Window, ongoing: boolean): TimelineBar['shape'] {
  if (ongoing || end === null) return 'open'
  if (start === null) return 'milestone'
  return start === end ? 'day' : 'span'
}

/** Every group that there can be, in the order in which it is shown. */
function keysOf(plan: Plan, grouping: TimelineGrouping): { key: string; label: string | null }[] {
  const outside = { key: 'none', label: null }
  if (grouping === 'kind') return activityKinds.map((key) => ({ key, label: null }))
  if (grouping === 'section') return [outside, ...plan.sections.map(({ title }, index) => ({ key: String(index), label: title }))]
  const parties = [...planParties(plan.activities).values()]
  return [...parties.map(({ key, role, texts }) => ({ key, label: role === null ? (texts[0] ?? null) : null })), outside]
}

function groupsOf({ section, kind, responsible }: Activity, grouping: TimelineGrouping): string[] {
  if (grouping === 'kind') return [kind]
  if (grouping === 'section') return [section === null ? 'none' : String(section)]
  return responsible.length === 0 ? ['none'] : responsible.map(partyKey)
}
