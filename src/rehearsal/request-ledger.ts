export type Acknowledged = { id: string; path: string }

/** How the server answered, over a whole rehearsal. */
export type RequestLedger = {
  answered: (ms: number) => void
  /** A command was answered as done: whatever happens to the server, it stays done. */
  acknowledged: (command: Acknowledged) => void
  acknowledgements: () => readonly Acknowledged[]
  /** A request that should have been granted was not. */
  failed: (what: string) => void
  summary: () => { count: number; failed: number; p50ms: number; p99ms: number }
  failures: () => readonly string[]
}

export function requestLedger(): RequestLedger {
  const times: number[] = []
  const failures: string[] = []
  const done: Acknowledged[] = []
  return {
    answered: (ms) => times.push(ms),
    acknowledged: (command) => done.push(command),
    acknowledgements: () => done,
    failed: (what) => failures.push(what),
    failures: () => failures,
    summary: () => {
      const sorted = times.toSorted((a, b) => a - b)
      const at = (share: number) => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
      return { count: times.length, failed: failures.length, p50ms: at(0.5), p99ms: at(0.99) }
    },
  }
}
