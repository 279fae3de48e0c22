import { queryOptions } from '@tanstack/react-query'
import { readSummary } from '../../contract/running-plan.ts'
import { call } from '../kit/api/call.ts'
import type { SummaryFilters } from './summary-filters.ts'

export const schoolsOfPage = 500

/** One page of schools; the steps come with every page. */
export const summaryQuery = (roadmapId: string, { territory, q, needs }: SummaryFilters, page: number) =>
  queryOptions({
    queryKey: ['assignments', 'summary', roadmapId, territory ?? null, q ?? null, needs ?? null, page],
    queryFn: ({ signal }) => call(readSummary, { params: { id: roadmapId }, query: { territory, q, needs, offset: page * schoolsOfPage } }, { signal }),
    staleTime: 15_000,
  })
