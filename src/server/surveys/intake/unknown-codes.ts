import { createHash, randomBytes } from 'node:crypto'

type Limits = {
  /** So many unknown codes of one address in a window, and so many of all together. */
  perAddress: number
  overall: number
  windowMilliseconds: number
  /** Once there were too many: so many requests a second of that address (of all addresses that have erred) are looked at; the others wait their turn. */
  pacePerAddress: number
  paceOverall: number
}

const shippedLimits: Limits = { perAddress: 30, overall: 3_000, windowMilliseconds: 600_000, pacePerAddress: 20, paceOverall: 200 }

type Lane = { unknown: number; since: number; nextTurn: number }

export type UnknownCodes = {
  /** Waits where the address (or the whole installation) has erred too often: a guesser is slowed, a pupil behind the same address is still served. */
  turn: (address: string) => Promise<void>
  /** Says that a code was unknown; true where there were too many, so that its sender is refused and told to wait. */
  count: (address: string) => boolean
}

/**
 * Who guesses codes. A valid code is never refused, however many unknown ones came from its address: but once there were too many, requests of
 * that address are looked at one after the other at an even pace, so guessing stays slower than thirteen random digits can stand.
 * Addresses are kept in memory only, as hashes under a key that nobody else has.
 */
export function unknownCodesOf({ onFlood, now = () => performance.now(), limits = shippedLimits }: { onFlood: (unknown: number) => void; now?: () => number; limits?: Limits }): UnknownCodes {
  const salt = randomBytes(16)
  const lanes = new Map<string, Lane>()
  const all: Lane = { unknown: 0, since: now(), nextTurn: 0 }
  let hasAlarmed = false

  const nameOf = (address: string) => createHash('sha256').update(salt).update(address).digest('base64')
  const fresh = (lane: Lane): Lane => {
    if (now() - lane.since < limits.windowMilliseconds) return lane
    lane.unknown = 0
    lane.since = now()
    return lane
  }
  const waitFor = (lane: Lane, pace: number): number => {
    const at = Math.max(now(), lane.nextTurn)
    lane.nextTurn = at + 1_000 / pace
    return at - now()
  }

  return {
    turn: async (address) => {
      // As long as nobody has erred, nobody's address is even looked at.
      if (lanes.size === 0) return
      const lane = lanes.get(nameOf(address))
      if (lane === undefined || fresh(lane).unknown === 0) return
      const wait = Math.max(
        lane.unknown > limits.perAddress ? waitFor(lane, limits.pacePerAddress) : 0,
        fresh(all).unknown > limits.overall ? waitFor(all, limits.paceOverall) : 0,
      )
      if (wait > 0) await new Promise((resolve) => { setTimeout(resolve, wait).unref() })
    },
    count: (address) => {
      const name = nameOf(address)
      const lane = fresh(lanes.get(name) ?? { unknown: 0, since: now(), nextTurn: 0 })
      lane.unknown += 1
      // Forgotten from the oldest on: a flood of addresses must not fill the memory.
      lanes.delete(name)
      lanes.set(name, lane)
      if (lanes.size > 100_000) for (const oldest of lanes.keys()) { lanes.delete(oldest); break }
      fresh(all).unknown += 1
      if (all.unknown === 1) hasAlarmed = false
      if (all.unknown > limits.overall && !hasAlarmed) {
        hasAlarmed = true
        onFlood(all.unknown)
      }
      return lane.unknown > limits.perAddress || all.unknown > limits.overall
    },
  }
}
