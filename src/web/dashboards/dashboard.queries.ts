import { queryOptions } from '@tanstack/react-query'
import { readDashboard, readSchoolsDashboard } from '../../contract/running-plan.ts'
import { call } from '../kit/api/call.ts'

export const dashboardQuery = (territoryId: number, roadmap: string | undefined) =>
  queryOptions({
    queryKey: ['assignments', 'dashboard', territoryId, roadmap ?? null],
    queryFn: ({ signal }) => call(readDashboard, { params: { territoryId }, query: { roadmap } }, { signal }),
    refetchInterval: 30_000,
  })

export const schoolsDashboardQuery = () =>
  queryOptions({
    queryKey: ['assignments', 'dashboard', 'schools'],
    queryFn: ({ signal }) => call(readSchoolsDashboard, { query: {} }, { signal }),
    refetchInterval: 30_000,
  })
