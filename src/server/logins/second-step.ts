import { OporaError } from '../../domain/kernel/errors.ts'
import { recoveryCodeLength, sameReadableCode } from '../../domain/logins/readable-code.ts'
import type { CommandContext, QueryContext } from '../kernel/context.ts'
import type { Attempt } from './attempts.ts'
import { stepCookie } from './cookies.ts'
import { enter } from './enter.ts'
import { loginOfPerson, type KnownLogin } from './login.read.ts'
import { saveOneTimeStep, spendRecoveryCode } from './login.store.ts'
import type { LoginSite } from './login-site.ts'
import { stepOfCode } from './one-time-code.ts'
import { secretHash } from './secret-hash.ts'
import { spendTicket } from './ticket.store.ts'
import type { Ticket } from './tickets.ts'

export type HalfIn = { ticket: Ticket; login: KnownLogin; attempt: Attempt; typed: string }

/** Guesses are slowed down for whoever makes them: only one who knows the password gets as far as here. */
export async function proveHalfIn(site: LoginSite, { db, visit, now }: QueryContext, typed: string): Promise<HalfIn> {
  const ticket = await site.tickets.read('second-step', visit.cookies[stepCookie], now)
  const login = ticket === null ? null : await loginOfPerson(db, ticket.payload['personId'] ?? '')
  if (ticket === null || login === null) throw new OporaError('unauthenticated', 'login.step-over')
  const attempt = await site.attempts.begin({ what: `second step ${login.personId}`, address: visit.address }, now)
  const step = login.totpSecret === null ? null : stepOfCode(login.totpSecret, typed, now)
  if (step === null && sameReadableCode(typed, recoveryCodeLength) === null) throw new OporaError('unauthenticated', 'login.code-wrong')
  return { ticket, login, attempt, typed }
}

/** A one-time code and a recovery code are each taken once; so is the ticket. */
export async function enterBySecondStep(site: LoginSite, context: CommandContext, { ticket, login, attempt, typed }: HalfIn): Promise<{ next: 'done' }> {
  const { tx, now } = context
  const recovery = sameReadableCode(typed, recoveryCodeLength)
  const step = login.totpSecret === null ? null : stepOfCode(login.totpSecret, typed, now)
  const isTaken = recovery === null
    ? step !== null && await saveOneTimeStep(tx, login.personId, step)
    : await spendRecoveryCode(tx, login.personId, secretHash(recovery), now)
  if (!isTaken) throw new OporaError('unauthenticated', 'login.code-wrong')
  if (!await spendTicket(tx, ticket.hash, ticket.expiresAt, now)) throw new OporaError('unauthenticated', 'login.step-over')
  if (recovery !== null) context.record({ regionId: null, action: 'login.recovery-code', subject: { kind: 'person', id: login.personId }, by: { personId: login.personId, appointmentId: null } })
  context.afterCommit(() => void attempt.succeeded().catch(() => undefined))
  await enter(site, context, { personId: login.personId, means: ticket.payload['means'] === 'invitation' ? 'invitation' : 'password' })
  return { next: 'done' }
}
