import type { z } from 'zod'
import type { Endpoint } from '../../contract/endpoint.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { tell } from '../kit/parts/tell.ts'
import { assignmentsKey } from './assignments.queries.ts'

/** A step on an assignment: what is shown of all assignments is asked for anew, and a word says that it is done. */
export function useAssignmentStep<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(endpoint: Endpoint<P, Q, B, R>, word: string, onDone: () => void = () => undefined) {
  return useCommand(endpoint, {
    renews: [assignmentsKey],
    onDone: () => {
      tell(word)
      onDone()
    },
  })
}
