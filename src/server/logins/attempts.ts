import { addressLane, loginLane } from '../../domain/logins/attempt-pace.ts'
import type { PacedLane } from './attempt.store.ts'
import { secretHash } from './secret-hash.ts'

/** An attempt under way; it counts as failed until it is said to have succeeded. */
export type Attempt = { succeeded: () => Promise<void> }

export type Attempts = {
  /** Refuses whoever has to wait. Nothing is tried but an address's patience where `what` is not said. `knownBrowser` is the token of a browser in which this very person has logged in before. */
  begin: (tried: { what?: string; address: string; knownBrowser?: string | null }, now: Date) => Promise<Attempt>
}

type Ledger = {
  count: (lanes: readonly PacedLane[], now: Date) => Promise<void>
  forgive: (lanes: readonly PacedLane[], now: Date) => Promise<void>
  /** Told, at most once in five minutes, when attempts fail all over this process: somebody tries many logins from many places. */
  onFlood: (failures: number) => void
}

const alarm = { failures: 300, withinMs: 5 * 60_000 }

export function attemptsOf(ledger: Ledger): Attempts {
  const flood = { failures: 0, since: 0 }
  const noteFailure = (now: Date) => {
    if (now.getTime() - flood.since > alarm.withinMs) Object.assign(flood, { failures: 0, since: now.getTime() })
    flood.failures += 1
    if (flood.failures === alarm.failures) ledger.onFlood(flood.failures)
  }
  return {
    async begin(tried, now) {
      const lanes = lanesOf(tried)
      await ledger.count(lanes, now)
      noteFailure(now)
      return {
        succeeded: async () => {
          flood.failures -= 1
          await ledger.forgive(lanes, now)
        },
      }
    },
  }
}

function lanesOf({ what, address, knownBrowser = null }: { what?: string; address: string; knownBrowser?: string | null }): PacedLane[] {
  if (knownBrowser !== null) return [{ hash: secretHash(`browser ${knownBrowser} ${what}`), lane: loginLane, isWhole: true }]
  const wholeAddress: PacedLane = { hash: secretHash(`address ${address}`), lane: addressLane, isWhole: false }
  if (what === undefined) return [wholeAddress]
  return [
    { hash: secretHash(`what ${what} from ${address}`), lane: loginLane, isWhole: true },
    wholeAddress,
  ]
}
