import type { Visit } from '../kernel/visit.ts'
import type { Attempts } from './attempts.ts'
import type { OutsideProvider } from './outside-provider.ts'
import type { Passwords } from './passwords.ts'
import type { Tickets } from './tickets.ts'

/** What every step of a login stands on. */
export type LoginSite = {
  passwords: Passwords
  tickets: Tickets
  attempts: Attempts
  /** Where people open the system; null where nobody has said. */
  publicUrl: string | null
  /** Null where none is set up. */
  outside: OutsideProvider | null
  /** What is known of sessions in this process is asked for anew. */
  forget: () => void
}

export function isSecure({ publicUrl }: LoginSite): boolean {
  return publicUrl !== null && publicUrl.startsWith('https:')
}

/** The origin of the pages as the browser of this visit sees them; the guard has held the Host against what is ours. */
export function originOf({ publicUrl }: LoginSite, { host }: Visit): string {
  return publicUrl === null ? `http://${host}` : new URL(publicUrl).origin
}
