import { OporaError } from '../../domain/kernel/errors.ts'

/**
 * Lets `limit` works run at a time; up to `queue` more wait their turn, and who comes after that is told so:
 * a hundred exports at once must not be a hundred threads.
 */
export function gate({ limit, queue }: { limit: number; queue: number }): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let free = limit
  const waiting: (() => void)[] = []

  return async (work) => {
    if (free > 0) free -= 1
    else if (waiting.length >= queue) throw new OporaError('unavailable', 'request.busy')
    else await new Promise<void>((enter) => { waiting.push(enter) })
    try {
      return await work()
    } finally {
      // The place goes to the next in line, or is free.
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
