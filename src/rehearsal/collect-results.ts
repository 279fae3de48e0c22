import type { AssignmentRow } from '../contract/assignments.ts'
import type { RoadmapReply } from '../contract/roadmaps.ts'
import { readTargets } from '../contract/targets.ts'
import type { Caller } from './caller.ts'
import { expectedOf, judge, type Evidence, type Mismatch } from './oracle/judge.ts'
import { wordsOfTarget } from './oracle/meant-deeds.ts'
import { wholeList } from './play/look.ts'
import type { PlayedActivity } from './report.ts'

export type Results = { roadmap: string; activities: PlayedActivity[]; mismatches: Mismatch[]; general: number[] }

/** Asks Opora what became of the year, and holds it against what the players have written down. */
export async function collectResults(caller: Caller, map: RoadmapReply, evidence: Evidence): Promise<Results> {
  const rows = await wholeList(caller, { roadmap: map.id })
  const { targets } = await caller.ask(readTargets, { params: { id: map.id } })
  const mismatches: Mismatch[] = []
  const activities = map.plan.activities.map((activity): PlayedActivity => {
    const own = rows.filter(({ activityId, state }) => activityId === activity.id && state !== 'withdrawn')
    return {
      position: activity.position, number: activity.number, kind: activity.kind,
      processes: [...new Set(own.map(({ process }) => process))].toSorted(),
      assignments: countedRows(own),
      targets: saidOnce(targets.filter(({ activityId }) => activityId === activity.id)).map((target) => {
        const { comparator, value, unit, of, part, basis, measured } = target
        const words = wordsOfTarget((target.at.part === null ? activity : activity.parts[target.at.part])?.indicator?.text ?? null, value, of)
        mismatches.push(...judge(activity.position, { comparator, value, unit, of, part, words, basis, measured }, evidence))
        const expected = basis === 'facts' ? expectedOf(activity.position, { of, unit, part, words }, evidence) : null
        return { comparator, value, unit, basis, measured, expected: expected === null ? null : Math.round(expected * 10) / 10, met: measured === null ? null : comparator === 'lte' ? measured <= value : measured >= value }
      }),
    }
  })
  return {
    roadmap: map.plan.title ?? map.id, activities, mismatches,
    general: activities.filter(({ processes }) => processes.length > 0 && processes.every((process) => process === 'evidence')).map(({ position }) => position),
  }
}

/** What the cell of a parted row says is said again in its parts, and counted there. */
function saidOnce<T extends { value: number; unit: string; at: { part: number | null } }>(targets: readonly T[]): T[] {
  return targets.filter((target) => target.at.part !== null || !targets.some(({ value, unit, at }) => at.part !== null && value === target.value && unit === target.unit))
}

function countedRows(rows: readonly AssignmentRow[]): PlayedActivity['assignments'] {
  const count = (is: (row: AssignmentRow) => boolean) => rows.filter(is).length
  return {
    organise: count(({ duty }) => duty === 'organise'),
    do: count(({ duty }) => duty === 'do'),
    closedByFact: count(({ state, isByFact }) => state === 'done' && isByFact),
    closedByHand: count(({ state, isByFact }) => state === 'done' && !isByFact),
    late: count(({ isLate }) => isLate),
    open: count(({ state }) => state === 'open' || state === 'returned' || state === 'awaiting'),
  }
}
