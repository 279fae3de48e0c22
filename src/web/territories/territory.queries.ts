import { queryOptions } from '@tanstack/react-query'
import { listTerritories } from '../../contract/territories.ts'
import { call } from '../kit/api/call.ts'

export const territoriesKey = ['territories']

/** The whole tree: a few thousand names at most, and they hardly ever change. */
export const territoriesQuery = queryOptions({
  queryKey: territoriesKey,
  queryFn: ({ signal }) => call(listTerritories, {}, { signal }),
  select: ({ items }) => items,
  staleTime: 5 * 60_000,
})
