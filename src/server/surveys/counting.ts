import { startRounds } from '../kernel/rounds.ts'
import type { Platform } from '../kernel/mount.ts'
import { openSchoolsNotReached } from './campaigns/following.store.ts'
import { foldParticipation, regionsToCount, type CountedSchool } from './counts/participation.store.ts'

const rest = 700

export type Counting = {
  /** Counts all that there is to, now. */
  settle: () => Promise<void>
  nudge: () => void
  /** Whose counts have changed since this was last asked, by region. */
  takeChanged: () => [regionId: number, schools: CountedSchool[]][]
  stop: () => Promise<void>
}

/** Counts within two seconds of the sheets, whatever else there is to do: the mixer may have a whole country to mix. */
export function startCounting({ db, clocks }: Pick<Platform, 'db' | 'clocks'>, log: (error: unknown) => void): Counting {
  const changed = new Map<number, Map<string, CountedSchool>>()
  const markChanged = (counted: readonly (CountedSchool & { regionId: number })[]): void => {
    for (const { regionId, ...school } of counted) {
      const schools = changed.get(regionId) ?? new Map<string, CountedSchool>()
      schools.set(`${school.campaignId} ${school.organisationId}`, school)
      changed.set(regionId, schools)
    }
  }
  let isFirst = true
  const count = async (): Promise<void> => {
    // What was counted before a crash may not have been looked at.
    if (isFirst) markChanged(await openSchoolsNotReached(db))
    isFirst = false
    for (let hasMore = true; hasMore;) {
      const regionIds = await regionsToCount(db)
      const folded = regionIds.length === 0 ? null : await foldParticipation(db, regionIds, clocks.programmeDate())
      markChanged(folded?.schools ?? [])
      hasMore = folded?.hasMore === true
    }
  }
  const rounds = startRounds({ round: count, rest, log })
  return {
    settle: () => rounds.between(count),
    nudge: rounds.nudge,
    takeChanged: () => {
      const taken = [...changed].map(([regionId, schools]): [number, CountedSchool[]] => [regionId, [...schools.values()]])
      changed.clear()
      return taken
    },
    stop: rounds.stop,
  }
}
