import type { Assignment } from '../../domain/assignments/assignment.ts'
import type { CountedMark } from '../../domain/assignments/assignment-state.ts'
import type { CopiedValue } from '../kernel/bulk-connection.ts'
import type { WorkedAssignment } from './made-work.ts'

export const assignmentColumns = [
  'region_id', 'id', 'roadmap_id', 'revision_id', 'activity_id', 'binding', 'slot', 'process', 'step', 'duty', 'starts_on', 'planned_due_on', 'due_on', 'holder_role', 'territory_id', 'organisation_id',
  'holder_person_id', 'zone', 'is_past', 'state', 'is_overdue', 'done_on', 'is_late', 'is_unconfirmed', 'is_by_fact', 'asked_until', 'decider', 'version',
] as const

export function assignmentRow({ id, slot, seat: { holder, zone }, after, facts }: WorkedAssignment, { regionId, roadmapId, revisionId }: { regionId: number; roadmapId: string; revisionId: string }): CopiedValue[] {
  return [
    regionId, id, roadmapId, revisionId, slot.activityId, slot.binding, slot.key, slot.process, slot.step, slot.duty, slot.window.startsOn, slot.window.dueOn, after.dueOn, holder.role, holder.territoryId, holder.organisationId,
    holder.personId, zone, slot.isPast, after.state, after.isOverdue, after.doneOn, after.isLate, after.isUnconfirmed, after.isByFact, after.askedUntil, after.decider, 1 + facts.length,
  ]
}

export type MarkCount = { activityId: string; duty: string; territoryId: number; mark: CountedMark; count: number }

/** Counts assignments as the roll-ups do: by activity, duty, territory and mark. */
export function markCounter(): { add: (worked: WorkedAssignment) => void; counts: () => MarkCount[] } {
  const counts = new Map<string, MarkCount>()
  return {
    add({ slot: { activityId, duty }, seat, after }) {
      const { territoryId } = seat.holder
      for (const mark of marksOf(after)) {
        const key = `${activityId} ${duty} ${territoryId} ${mark}`
        const known = counts.get(key)
        if (known) known.count += 1
        else counts.set(key, { activityId, duty, territoryId, mark, count: 1 })
      }
    },
    counts: () => [...counts.values()],
  }
}

function marksOf({ state, isOverdue, isLate, isByFact, isUnconfirmed }: Assignment): CountedMark[] {
  return [state, ...(isOverdue ? ['overdue' as const] : []), ...(isLate ? ['late' as const] : []), ...(isByFact ? ['by-fact' as const] : []), ...(isUnconfirmed ? ['unconfirmed' as const] : [])]
}
