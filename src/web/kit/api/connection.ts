import { useSyncExternalStore } from 'react'

/** Whether the last request reached the server. Every request tells; the bar at the top and the retries listen. */
let isLost = false
const listeners = new Set<() => void>()

export function tellConnection(lost: boolean): void {
  if (lost === isLost) return
  isLost = lost
  for (const listener of listeners) listener()
}

export function useConnectionLost(): boolean {
  return useSyncExternalStore(listen, () => isLost)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
