import { queryOptions } from '@tanstack/react-query'
import { listErasureRequests, readOwnData } from '../../contract/personal-data.ts'
import { call } from '../kit/api/call.ts'

export const personalDataKey = ['personal-data']

export const ownDataQuery = queryOptions({ queryKey: [...personalDataKey, 'own'], queryFn: ({ signal }) => call(readOwnData, {}, { signal }) })

export const erasureRequestsQuery = queryOptions({
  queryKey: [...personalDataKey, 'requests'], queryFn: ({ signal }) => call(listErasureRequests, {}, { signal }), select: ({ items }) => items,
})
