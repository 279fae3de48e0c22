import { infiniteQueryOptions } from '@tanstack/react-query'
import { listJournal } from '../../contract/journal.ts'
import type { JournalFilters } from './journal-filters.ts'
import { call } from '../kit/api/call.ts'

/** The newest entries first; older ones are fetched when asked for. */
export const journalQuery = (filters: JournalFilters) =>
  infiniteQueryOptions({
    queryKey: ['journal', filters],
    queryFn: ({ pageParam, signal }) => call(listJournal, { query: { ...filters, before: pageParam ?? undefined } }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
