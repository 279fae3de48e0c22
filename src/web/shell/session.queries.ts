import { queryOptions } from '@tanstack/react-query'
import { readSession } from '../../contract/session.ts'
import { sessionKey } from '../kit/api/query-client.ts'
import { call } from '../kit/api/call.ts'

/** Who works, under which appointment, what that allows, and what the date of the programme is; asked again now and then, for midnight comes. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => call(readSession, {}, { signal }),
  staleTime: 60_000,
  refetchInterval: 5 * 60_000,
})
