import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listRoadmaps, readRoadmap } from '../../contract/roadmaps.ts'
import { call } from '../kit/api/call.ts'
import type { RoadmapFilters } from './roadmap-filters.ts'

export const roadmapsKey = ['roadmaps']

/** As many as the server sends at once. */
export const pageSize = 50

/** One page of the list; the page before stays on the screen until the next one is there. */
export const roadmapListQuery = ({ page = 1, ...filters }: RoadmapFilters) =>
  queryOptions({
    queryKey: [...roadmapsKey, 'list', filters, page],
    queryFn: ({ signal }) => call(listRoadmaps, { query: { ...filters, offset: (page - 1) * pageSize } }, { signal }),
    placeholderData: keepPreviousData,
  })

/** The revisions of one road map, for choosing one as an example. */
export const revisionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...roadmapsKey, id, 'revisions'],
    queryFn: ({ signal }) => call(readRoadmap, { params: { id } }, { signal }),
    select: ({ revisions, territory }) => ({ revisions, territory }),
  })
