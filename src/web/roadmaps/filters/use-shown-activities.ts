import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { DraftPlan, PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { filterActivities } from '../../../domain/roadmaps/views/filter-activities.ts'
import { foundActivitiesQuery } from '../roadmap.queries.ts'
import { defined, type RoadmapSearch } from '../roadmap-search.ts'
import { filterOfSearch } from './activity-filter.ts'

/** The rows that the address asks for. Words are looked for here at once; what the server finds by its morphology joins when it comes. */
export function useShownActivities(plan: DraftPlan, search: RoadmapSearch, revisionId: string, today: CivilDate): PlannedActivity[] {
  const { q, kind, role, section, state, from, to, doubtful } = search
  const [words] = useDebouncedValue((q ?? '').trim().slice(0, 300), 250)
  const { data: found } = useQuery(foundActivitiesQuery(revisionId, words))
  const filter = useMemo(() => filterOfSearch(defined({ q, kind, role, section, state, from, to, doubtful })), [q, kind, role, section, state, from, to, doubtful])
  return useMemo(() => {
    const { text = '', ...conditions } = filter
    const rest = filterActivities(plan, conditions, today)
    if (text.trim() === '') return rest
    const here = new Set(filterActivities(plan, filter, today))
    return rest.filter((activity) => here.has(activity) || found?.has(activity.id) === true)
  }, [plan, filter, found, today])
}
