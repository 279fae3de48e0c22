import { infiniteQueryOptions } from '@tanstack/react-query'
import { listJournal } from '../../contract/journal.ts'
import { call } from '../kit/api/call.ts'

/** The newest entries first; older ones are fetched when asked for. */
export const journalQuery = (subject: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['journal', subject ?? null],
    queryFn: ({ pageParam, signal }) => call(listJournal, { query: { subject, before: pageParam ?? undefined } }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
