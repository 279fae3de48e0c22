import { retryAfter } from '../../domain/reminders/letter-time.ts'
import type { HandOver, Letter } from './smtp.ts'

/** A letter in this process's hands, whatever it says. */
export type Claimed = { messageId: string; attempts: number; /** As it is now: people change theirs. */ email: string | null }
export type Claiming = { now: Date; lease: number; limit: number }
export type EndedState = 'handed-over' | 'refused' | 'no-address' | 'given-up'

export type LetterPorts<One extends Claimed> = {
  now: () => Date
  claim: (asked: Claiming) => Promise<One[]>
  write: (claimed: readonly One[]) => Promise<Map<One, Letter>>
  handOver: HandOver
  ended: (letter: One, state: EndedState) => Promise<void>
  later: (letter: One, tryAt: Date) => Promise<void>
  /** Never gets an address: what a mail server says may hold one. */
  log: (event: string, details: { messageId: string; code: string; attempts: number }) => void
}

/** Longer than a hand-over can take by its own time-outs. */
const lease = 180_000
const batch = 10
/** About three days of hourly trying: an older digest is of no use. */
const mostAttempts = 72

/**
 * Hands over what may leave, ten at a time, until nothing is left or the mail server is away; resolves to how many went. A letter is marked after
 * the server has taken it: killed between the two, it goes once more under the same Message-ID, and none is lost.
 */
export async function sendLetters<One extends Claimed>({ now, claim, write, handOver, ended, later, log }: LetterPorts<One>, isStopped: () => boolean): Promise<number> {
  let sent = 0
  const sendOne = async (claimed: One, letter: Letter | undefined): Promise<boolean> => {
    if (claimed.email === null || letter === undefined) {
      await ended(claimed, 'no-address')
      return true
    }
    const outcome = await handOver(claimed.email, letter)
    if (outcome === 'taken') {
      await ended(claimed, 'handed-over')
      sent += 1
      return true
    }
    log('reminders.letter-not-taken', { messageId: claimed.messageId, code: outcome.code, attempts: claimed.attempts })
    if (outcome.isAddressRefused) await ended(claimed, 'refused')
    else if (claimed.attempts >= mostAttempts) await ended(claimed, 'given-up')
    else await later(claimed, new Date(now().getTime() + retryAfter(claimed.attempts)))
    return outcome.isAddressRefused
  }
  while (!isStopped()) {
    const claimed = await claim({ now: now(), lease, limit: batch })
    if (claimed.length === 0) return sent
    const letters = await write(claimed)
    const went = await Promise.all(claimed.map((one) => sendOne(one, letters.get(one))))
    // Whatever ails the server ails the next ten as well: the clock tries again.
    if (went.includes(false)) return sent
  }
  return sent
}
