import { OporaError } from '../../domain/kernel/errors.ts'
import type { CommandContext } from '../kernel/context.ts'
import { enter } from './enter.ts'
import { savePasskeyUse } from './login.store.ts'
import type { LoginSite } from './login-site.ts'
import type { ProvedPasskey } from './passkey.ts'
import { spendTicket } from './ticket.store.ts'

/** A passkey is both steps in one: something one has, and a finger, a face or a PIN. Its answer is taken once. */
export async function enterByPasskey(site: LoginSite, context: CommandContext, { personId, keyId, counter, ticket }: ProvedPasskey): Promise<{ next: 'done' }> {
  const { tx, now } = context
  if (!await spendTicket(tx, ticket.hash, ticket.expiresAt, now)) throw new OporaError('unauthenticated', 'login.passkey-unfit')
  await savePasskeyUse(tx, keyId, counter, now)
  await enter(site, context, { personId, means: 'passkey' })
  return { next: 'done' }
}
