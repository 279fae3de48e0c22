import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import type { OriginalRow } from './original-rows.ts'

export type PlacedRows = {
  /** The original of each activity, by its id; the halves of a split row share theirs. */
  ofActivity: Map<string, OriginalRow[]>
  /** Rows that no activity shows, each with the activity that it stands after (null: before the first). */
  loose: { row: OriginalRow; after: string | null }[]
}

/** Rows that are no one's business: they name columns, or are said by sections and years of the plan. */
const silent: ReadonlySet<OriginalRow['kind']> = new Set(['header', 'section', 'year'])

/**
 * Where each row of the original belongs in the plan as it is now. Positions are of the first reading and edits move activities about, so an
 * activity is found again by its place in the source (of several sheets, in their order); rows that were joined to it follow by their words.
 */
export function rowsOfActivities(rows: readonly OriginalRow[], activities: readonly PlannedActivity[]): PlacedRows {
  const groups = groupsOf(rows.filter(({ kind }) => !silent.has(kind)))
  const claims = claimsBySource(groups, activities)
  const ofActivity = new Map<string, OriginalRow[]>()
  const loose: PlacedRows['loose'] = []
  let last: PlannedActivity | null = null
  for (const group of groups) {
    const owners = claims(group)
    if (owners.length > 0) {
      for (const owner of owners) ofActivity.set(owner.id, [...(ofActivity.get(owner.id) ?? []), ...group])
      last = owners.at(-1) ?? last
    } else if (last !== null && isSaidBy(last, group)) {
      ofActivity.set(last.id, [...(ofActivity.get(last.id) ?? []), ...group])
    } else {
      for (const row of group) loose.push({ row, after: last?.id ?? null })
    }
  }
  return { ofActivity, loose }
}

/** Rows that were read into one activity stand together; a row that went nowhere stands alone. */
function groupsOf(rows: readonly OriginalRow[]): OriginalRow[][] {
  const groups: OriginalRow[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (group !== undefined && row.position !== null && group[0]?.position === row.position) group.push(row)
    else groups.push([row])
  }
  return groups
}

/** The activities of a group: those that stood in its first row. Where two sheets have such a row, each activity takes one that it says. */
function claimsBySource(groups: readonly OriginalRow[][], activities: readonly PlannedActivity[]): (group: readonly OriginalRow[]) => PlannedActivity[] {
  const bySource = new Map<number, PlannedActivity[]>()
  for (const activity of activities) {
    if (activity.source !== null) bySource.set(activity.source.row, [...(bySource.get(activity.source.row) ?? []), activity])
  }
  const groupsAt = new Map<number, number>()
  for (const [first] of groups) if (first) groupsAt.set(first.source, (groupsAt.get(first.source) ?? 0) + 1)
  const claimed = new Set<string>()
  return (group) => {
    const first = group[0]
    if (first === undefined) return []
    const free = (bySource.get(first.source) ?? []).filter(({ id }) => !claimed.has(id))
    // A row that the reading passed over belongs to whoever was made of it by hand.
    if (first.position === null) return free.filter((activity) => isSaidBy(activity, group))
    if (groupsAt.get(first.source) === 1) return free
    const found = free.find((activity) => isSaidBy(activity, group)) ?? free[0]
    if (found === undefined) return []
    claimed.add(found.id)
    return [found]
  }
}

/** The longest text of the row is part of what the activity says: the row was joined to it. */
function isSaidBy(activity: PlannedActivity, [row]: readonly OriginalRow[]): boolean {
  const longest = (row?.cells ?? []).filter(({ isInherited }) => !isInherited).map(({ text }) => text).toSorted((a, b) => b.length - a.length)[0]
  if (longest === undefined || longest.length < 3) return false
  const { title, description, indicator, schedule, responsible, publication, parts } = activity
  const said = [title, description, indicator?.text, schedule.text, publication, ...responsible.map(({ text }) => text), ...parts.flatMap((part) => [part.description, part.indicator?.text])]
  const wanted = comparable(longest)
  return said.some((text) => text !== null && text !== undefined && comparable(text).includes(wanted))
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[\s\u00a0-]+/g, '')
}
