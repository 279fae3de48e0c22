import type { Activity } from '../plan/plan.ts'

/** What a criterion found in a plan: which share of its points the plan earns, 0 to 1, and why. */
export type Finding = { share: number; sentence: string; positions: number[] }

/** Every activity should pass; those that do not are counted and named. */
export function foundInEach(activities: readonly Activity[], passes: (activity: Activity) => boolean, good: string, bad: (count: number) => string): Finding {
  const failing = activities.filter((activity) => !passes(activity)).map(({ position }) => position)
  const share = activities.length === 0 ? 0 : 1 - failing.length / activities.length
  const sentence = activities.length === 0 ? 'В плане нет мероприятий.' : failing.length === 0 ? good : bad(failing.length)
  return { share, sentence, positions: failing }
}
