import type { DraftPlan, PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import type { OriginalRow } from '../original/original-rows.ts'
import { rowsOfActivities } from '../original/rows-of-activities.ts'

/** One item of the list on the desk, from top to bottom. */
export type Entry =
  | { kind: 'section'; key: string; at: number }
  | { kind: 'activity'; key: string; activity: PlannedActivity; original: readonly OriginalRow[] }
  | { kind: 'loose'; key: string; row: OriginalRow; after: PlannedActivity | null }

/** The plan in its order, headings where they begin, and the rows that went nowhere at the place where they stood. */
export function entriesOf(plan: DraftPlan, rows: readonly OriginalRow[]): Entry[] {
  const { ofActivity, loose } = rowsOfActivities(rows, plan.activities)
  const looseAfter = new Map<string | null, OriginalRow[]>()
  for (const { row, after } of loose) looseAfter.set(after, [...(looseAfter.get(after) ?? []), row])
  const looseEntries = (after: PlannedActivity | null): Entry[] => (looseAfter.get(after?.id ?? null) ?? []).map((row) => ({ kind: 'loose', key: `row ${row.key}`, row, after }))

  const entries: Entry[] = looseEntries(null)
  let section: number | null = null
  for (const activity of plan.activities) {
    entries.push(...headingsBetween(section, activity.section, entries.length))
    section = activity.section
    entries.push({ kind: 'activity', key: activity.id, activity, original: ofActivity.get(activity.id) ?? [] }, ...looseEntries(activity))
  }
  return [...entries, ...headingsBetween(section, plan.sections.length, entries.length).slice(0, -1)]
}

/** The heading that a new section begins with, and before it those that nothing stands under. */
function headingsBetween(from: number | null, to: number | null, place: number): Entry[] {
  if (to === null || to === from) return []
  const first = from !== null && to > from ? from + 1 : from === null ? 0 : to
  return Array.from({ length: to - first + 1 }, (_, step) => ({ kind: 'section', key: `section ${first + step} ${place}`, at: first + step }))
}
