import { setImmediate } from 'node:timers/promises'
import { OporaError } from '../domain/kernel/errors.ts'
import type { ReadOptions } from './read-options.ts'

const turnEvery = 30

/** Refuses to go on once the reader's caller has cancelled. */
export function refuseCancelled(options: ReadOptions): void {
  if (options.signal?.aborted === true) throw new OporaError('cancelled', 'document.cancelled')
}

/**
 * Keeps a long reading polite: between slices of work it reports progress, lets other work of the process have its turn
 * every 30 ms (without which a cancellation could not even arrive), and stops when cancelled.
 */
export function paceOf(options: ReadOptions): (done: number, total: number) => Promise<void> {
  let lastTurn = performance.now()
  return async (done, total) => {
    options.onProgress?.(done, total)
    if (performance.now() - lastTurn >= turnEvery) {
      await setImmediate()
      lastTurn = performance.now()
    }
    refuseCancelled(options)
  }
}
