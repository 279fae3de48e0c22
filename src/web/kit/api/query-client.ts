import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ConnectionError, ProblemError } from './problem-error.ts'

export const sessionKey = ['session']

/** Reads wait for a lost server as long as it takes; a refusal is an answer and is not asked for again. */
export function newQueryClient(): QueryClient {
  // Whatever is told that nobody is logged in any more: the session is asked, and the shell shows the way back in.
  const onError = (error: unknown) => {
    if (error instanceof ProblemError && error.code === 'session.absent') void queries.invalidateQueries({ queryKey: sessionKey })
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // The server may be this very machine: it answers whatever the browser thinks of the network.
        networkMode: 'always',
        staleTime: 5_000,
        retry: (_, error) => error instanceof ConnectionError,
        retryDelay: (attempt) => Math.min(5_000, 500 * 2 ** attempt),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return queries
}
