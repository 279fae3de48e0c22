import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { secretHash } from './secret-hash.ts'

/** What a visitor carries from one step of a login to the next, so that the server keeps nothing of those who never come back. */
export type Ticket = { kind: 'second-step' | 'passkey' | 'new-passkey' | 'outside'; payload: Record<string, string>; expiresAt: Date; /** To be spent once. */ hash: string }

export type Tickets = {
  issue: (kind: Ticket['kind'], payload: Record<string, string>, expiresAt: Date) => Promise<string>
  /** The ticket, where it is ours, of that kind and not over; else null. */
  read: (kind: Ticket['kind'], text: string | undefined, now: Date) => Promise<Ticket | null>
}

export function ticketsOf(loadSecret: () => Promise<Buffer>): Tickets {
  let secret: Promise<Buffer> | null = null
  const sign = async (text: string) => createHmac('sha256', await (secret ??= loadSecret())).update(text).digest('base64url')
  return {
    async issue(kind, payload, expiresAt) {
      const text = Buffer.from(JSON.stringify({ kind, payload, until: expiresAt.getTime(), once: randomBytes(12).toString('base64url') })).toString('base64url')
      return `${text}.${await sign(text)}`
    },
    async read(kind, given, now) {
      const [text, signature] = given?.split('.') ?? []
      if (text === undefined || signature === undefined || !isSame(signature, await sign(text))) return null
      const found = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as { kind: string; payload: Record<string, string>; until: number }
      if (found.kind !== kind || found.until <= now.getTime()) return null
      return { kind, payload: found.payload, expiresAt: new Date(found.until), hash: secretHash(text) }
    },
  }
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
