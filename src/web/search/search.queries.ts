import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { searchActivities } from '../../contract/roadmaps.ts'
import { call } from '../kit/api/call.ts'

export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['roadmaps', 'search', words],
    queryFn: ({ signal }) => call(searchActivities, { query: { q: words } }, { signal }),
    select: ({ items }) => items,
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })
