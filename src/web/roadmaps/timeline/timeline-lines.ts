import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import type { Timeline, TimelineGroup, TimelineRow } from '../../../domain/roadmaps/views/timeline-rows.ts'

export type TimelineLine =
  | { kind: 'group'; key: string; group: TimelineGroup<PlannedActivity>; isClosed: boolean }
  | { kind: 'row'; key: string; row: TimelineRow<PlannedActivity> }

/** Groups and their rows, one under the other; the rows of a closed group are left out. One group alone needs no heading. */
export function timelineLines({ groups }: Timeline<PlannedActivity>, closed: ReadonlySet<string>): TimelineLine[] {
  const isHeaded = groups.length > 1 || groups[0]?.key !== 'none'
  return groups.flatMap((group): TimelineLine[] => {
    const isClosed = closed.has(group.key)
    const rows = isClosed ? [] : group.rows.map((row): TimelineLine => ({ kind: 'row', key: `${group.key} ${row.activity.id}`, row }))
    return isHeaded ? [{ kind: 'group', key: `group ${group.key}`, group, isClosed }, ...rows] : rows
  })
}
