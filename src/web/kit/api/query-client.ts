import { QueryClient } from '@tanstack/react-query'
import { ConnectionError } from './problem-error.ts'

/** Reads wait for a lost server as long as it takes; a refusal is an answer and is not asked for again. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
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
}
