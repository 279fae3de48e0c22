import type { Platform } from '../../kernel/mount.ts'
import { startRounds, type Rounds } from '../../kernel/rounds.ts'
import { saveChecked, uncheckedAddresses } from './address.store.ts'
import { tryAddress } from './try-address.ts'

const rest = 5_000
const atOnce = 8

export type AddressChecks = Pick<Rounds, 'nudge' | 'stop'>

type Checking = Pick<Platform, 'db'> & { now: () => Date; /** Hosts that are tried though they are not public. */ allowed: readonly string[]; log: (error: unknown) => void }

/** Looks behind the replies whether what schools name on their sites can be opened by everybody. */
export function startAddressChecks({ db, now, allowed, log }: Checking): AddressChecks {
  const stopping = new AbortController()
  const round = async (): Promise<void> => {
    const found = await uncheckedAddresses(db, atOnce)
    await Promise.all(found.map(async (one) => {
      const problem = await tryAddress(one.address, { allowed, signal: stopping.signal })
      if (!stopping.signal.aborted) await saveChecked(db, one, problem, now())
    }))
    if (found.length === atOnce && !stopping.signal.aborted) rounds.nudge()
  }
  const rounds = startRounds({ round, rest, log })
  return {
    nudge: rounds.nudge,
    stop: () => {
      stopping.abort()
      return rounds.stop()
    },
  }
}
