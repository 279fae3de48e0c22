import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { call, type CallInput } from './call.ts'

type Options<Reply> = {
  /** What has become stale once it is done: keys of queries, by their beginning. */
  renews?: readonly QueryKey[]
  onDone?: (reply: Reply) => void | Promise<void>
}

/** One command as a button or a form needs it: `run(input)`, `isRunning`, `error` to be shown where it happened. */
export function useCommand<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>, { renews = [], onDone }: Options<z.output<R>> = {},
) {
  const queries = useQueryClient()
  const { mutate, isPending, error, reset } = useMutation<z.output<R>, Error, CallInput<P, Q, B>>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: async (reply) => {
      for (const queryKey of renews) void queries.invalidateQueries({ queryKey })
      await onDone?.(reply)
    },
  })
  return { run: mutate, isRunning: isPending, error, forgetError: reset }
}
