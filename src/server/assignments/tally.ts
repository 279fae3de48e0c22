import type { CountedRoadmap, Counts } from '../../contract/running-plan.ts'
import { countedMarks, type CountedMark, type Duty } from '../../domain/assignments/assignment-state.ts'

/** Counts as the database sums them up: what there is none of is not there; null where there is nothing at all. */
export type Tally = Partial<Record<Duty, Partial<Record<CountedMark, number>>>> | null

export function countsOf(tally: Tally): { organise: Counts; do: Counts } {
  return { organise: counted(tally?.organise), do: counted(tally?.do) }
}

const nothing = Object.fromEntries(countedMarks.map((mark) => [mark, 0])) as Counts

function counted(counts: Partial<Record<CountedMark, number>> | undefined): Counts {
  return { ...nothing, ...counts }
}

/** A road map with the tallies of its activities, as one query builds it. */
export type TalliedRoadmap = Omit<CountedRoadmap, 'activities'> & { activities: (Omit<CountedRoadmap['activities'][number], 'counts'> & { tally: Tally })[] }

export function countedRoadmaps(roadmaps: readonly TalliedRoadmap[]): CountedRoadmap[] {
  return roadmaps.map(({ activities, ...roadmap }) => ({ ...roadmap, activities: activities.map(({ tally, ...activity }) => ({ ...activity, counts: countsOf(tally) })) }))
}
