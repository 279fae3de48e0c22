import { useSyncExternalStore } from 'react'

/** One value that code outside of the page sets and the page follows. */
export function newSharedValue<T>(initial: T) {
  let value = initial
  const listeners = new Set<() => void>()
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    set: (next: T): void => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    useValue: (): T => useSyncExternalStore(listen, () => value),
  }
}
