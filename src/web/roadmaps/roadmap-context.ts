import { createContext, useContext } from 'react'
import type { RevisionSummary, RoadmapReply } from '../../contract/roadmaps.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { PlannedActivity } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { RoadmapSearch } from './roadmap-search.ts'

/** What every view of a road map needs: the plan, the rows to show, the day, and the way to narrow and to open. */
export type RoadmapWork = {
  roadmap: Pick<RoadmapReply, 'id' | 'territory' | 'revisions' | 'may'>
  revision: RevisionSummary
  plan: DraftPlan
  /** The activities that the filters let through, in the order of the plan. */
  shown: PlannedActivity[]
  isNarrowed: boolean
  programmeDate: CivilDate
  search: RoadmapSearch
  /** Changes the address; a value that is undefined goes out of it. */
  look: (part: Looked, how?: { replace?: boolean }) => void
}

export type Looked = { [Key in keyof RoadmapSearch]?: RoadmapSearch[Key] | undefined }

const RoadmapContext = createContext<RoadmapWork | null>(null)

export const RoadmapProvider = RoadmapContext.Provider

export function useRoadmap(): RoadmapWork {
  const work = useContext(RoadmapContext)
  if (work === null) throw new Error('A view of a road map stands outside a RoadmapProvider')
  return work
}
