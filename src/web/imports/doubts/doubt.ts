import type { DraftPlan } from '../../../domain/roadmaps/plan/planned-activity.ts'
import type { Warning, WarningCode } from '../../../domain/roadmaps/plan/warning.ts'

/** One doubtful place: a warning, and the activity that it stands at (null: the document as a whole). */
export type Doubt = { key: string; activityId: string | null; warning: Warning }

/** Every doubtful place from the top of the document to its end. */
export function doubtsOf(plan: DraftPlan): Doubt[] {
  const ofDocument = plan.warnings.map((warning, at): Doubt => ({ key: `document ${at}`, activityId: null, warning }))
  const ofActivities = plan.activities.flatMap(({ id, warnings }) => warnings.map((warning, at): Doubt => ({ key: `${id} ${at}`, activityId: id, warning })))
  return [...ofDocument, ...ofActivities]
}

/** How often each doubt occurs, the most frequent first. */
export function countByCode(doubts: readonly Doubt[]): { code: WarningCode; count: number }[] {
  const counts = new Map<WarningCode, number>()
  for (const { warning: { code } } of doubts) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count)
}

/** The doubt to go to from the current one; round the corner at both ends. `step` 0 is the first of all. */
export function stepFrom(doubts: readonly Doubt[], currentKey: string | null, step: -1 | 0 | 1): Doubt | null {
  if (doubts.length === 0) return null
  const at = doubts.findIndex(({ key }) => key === currentKey)
  if (at === -1 || step === 0) return (step === -1 ? doubts.at(-1) : doubts[0]) ?? null
  return doubts[(at + step + doubts.length) % doubts.length] ?? null
}
