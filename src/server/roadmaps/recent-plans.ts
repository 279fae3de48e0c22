import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'

/** Plans that were edited lately, by the revision and its version. */
export type RecentPlans = {
  get: (revisionId: string, version: number) => DraftPlan | undefined
  set: (revisionId: string, version: number, plan: DraftPlan) => void
}

/**
 * A plan of thousands of rows is not read anew for each cell that is typed into it. Nothing stale is ever taken: whatever changes a revision,
 * in this process or another, gives it another version, and the version is asked of the database. Holds the newest plans, up to so many
 * activities in all.
 */
export function recentPlans(mostActivities: number): RecentPlans {
  const known = new Map<string, { version: number; plan: DraftPlan }>()
  let held = 0

  const drop = (revisionId: string): void => {
    held -= known.get(revisionId)?.plan.activities.length ?? 0
    known.delete(revisionId)
  }
  return {
    get(revisionId, version) {
      const found = known.get(revisionId)
      return found?.version === version ? found.plan : undefined
    },
    set(revisionId, version, plan) {
      drop(revisionId)
      known.set(revisionId, { version, plan })
      held += plan.activities.length
      for (const oldest of known.keys()) {
        if (held <= mostActivities) break
        drop(oldest)
      }
    },
  }
}
