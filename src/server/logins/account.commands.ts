import { OporaError } from '../../domain/kernel/errors.ts'
import { requireFitPassword } from '../../domain/logins/password-rule.ts'
import { recoveryCodeLength, sameReadableCode } from '../../domain/logins/readable-code.ts'
import type { CommandContext, QueryContext } from '../kernel/context.ts'
import type { Visit } from '../kernel/visit.ts'
import { sessionCookie, tokenHash } from '../session/sessions.ts'
import { noCookieLine } from './cookies.ts'
import { loginOfPerson, type KnownLogin } from './login.read.ts'
import { deletePasskey, insertPasskey, replaceRecoveryCodes, saveOneTimeSecret, savePassword } from './login.store.ts'
import type { LoginSite } from './login-site.ts'
import { stepOfCode } from './one-time-code.ts'
import type { NewPasskey } from './passkey.ts'
import { secretHash } from './secret-hash.ts'
import { deleteOtherSessions, deleteSession, deleteSessionByToken, forgetBrowsers } from './session.store.ts'
import { spendTicket } from './ticket.store.ts'

type Nothing = Record<string, never>

/** The present password once more, where there is one. Guessing it is slowed down as at the door. */
export async function proveCurrent(site: LoginSite, { db, actor, visit, now }: QueryContext, current: string | undefined): Promise<KnownLogin | null> {
  const login = await loginOfPerson(db, actor.personId)
  if (login === null) return null
  const attempt = await site.attempts.begin({ what: `current ${actor.personId}`, address: visit.address }, now)
  if (!await site.passwords.matches(current ?? '', login.passwordHash)) throw new OporaError('forbidden', 'password.wrong')
  await attempt.succeeded()
  return login
}

export async function prepareNewPassword(site: LoginSite, context: QueryContext, { current, password }: { current: string; password: string }): Promise<string> {
  const login = await proveCurrent(site, context, current)
  if (login === null) throw new OporaError('invalid_state', 'login.absent')
  requireFitPassword(password, login.name)
  return site.passwords.hash(password)
}

/** Whoever knew the old password is out: other sessions end, and other browsers are strangers again. */
export async function changePassword(site: LoginSite, context: CommandContext, passwordHash: string): Promise<Nothing> {
  const { tx, actor, now } = context
  await savePassword(tx, actor.personId, passwordHash, now)
  const ended = await deleteOtherSessions(tx, actor.personId, ownToken(context.visit))
  await forgetBrowsers(tx, actor.personId)
  return said(site, context, 'account.password', { sessionsEnded: ended })
}

export async function setOneTimeCodes(
  site: LoginSite, context: CommandContext, login: KnownLogin | null, { secret, code, recoveryCodes }: { secret: string; code: string; recoveryCodes: readonly string[] },
): Promise<Nothing> {
  const { tx, actor, now } = context
  if (login === null) throw new OporaError('invalid_state', 'login.absent')
  const step = stepOfCode(secret, code, now)
  if (step === null) throw new OporaError('invalid_input', 'login.code-wrong')
  await saveOneTimeSecret(tx, actor.personId, secret, step)
  await replaceRecoveryCodes(tx, actor.personId, hashesOf(recoveryCodes))
  return said(site, context, 'account.one-time-codes', {})
}

export async function dropOneTimeCodes(site: LoginSite, context: CommandContext): Promise<Nothing> {
  await saveOneTimeSecret(context.tx, context.actor.personId, null, null)
  await replaceRecoveryCodes(context.tx, context.actor.personId, [])
  return said(site, context, 'account.one-time-codes-drop', {})
}

export async function renewRecoveryCodes(site: LoginSite, context: CommandContext, recoveryCodes: readonly string[]): Promise<Nothing> {
  await replaceRecoveryCodes(context.tx, context.actor.personId, hashesOf(recoveryCodes))
  return said(site, context, 'account.recovery-codes', {})
}

export async function addPasskey(site: LoginSite, context: CommandContext, label: string, { ticket, ...key }: NewPasskey): Promise<Nothing> {
  const { tx, actor, now } = context
  if (!await spendTicket(tx, ticket.hash, ticket.expiresAt, now)) throw new OporaError('invalid_input', 'login.passkey-unfit')
  if (!await insertPasskey(tx, { ...key, personId: actor.personId, label, now })) throw new OporaError('conflict', 'passkey.known')
  return said(site, context, 'account.passkey-add', {})
}

export async function removePasskey(site: LoginSite, context: CommandContext, id: string): Promise<Nothing> {
  if (!await deletePasskey(context.tx, context.actor.personId, id)) throw new OporaError('not_found', 'passkey.unknown')
  return said(site, context, 'account.passkey-remove', {})
}

export async function endSession(site: LoginSite, context: CommandContext, id: string): Promise<Nothing> {
  if (!await deleteSession(context.tx, { id, personId: context.actor.personId })) throw new OporaError('not_found', 'session.unknown')
  return said(site, context, 'account.session-end', {})
}

export async function endOtherSessions(site: LoginSite, context: CommandContext): Promise<Nothing> {
  const ended = await deleteOtherSessions(context.tx, context.actor.personId, ownToken(context.visit))
  return said(site, context, 'account.sessions-end', { sessionsEnded: ended })
}

export async function logOut(site: LoginSite, context: CommandContext): Promise<Nothing> {
  const own = ownToken(context.visit)
  if (own !== null) await deleteSessionByToken(context.tx, own)
  context.replyHeader('set-cookie', noCookieLine(sessionCookie))
  return said(site, context, 'login.leave', {})
}

function said(site: LoginSite, context: CommandContext, action: string, after: Record<string, unknown>): Nothing {
  const { actor } = context
  context.record({ regionId: actor.regionId, action, subject: { kind: 'person', id: actor.personId }, after })
  context.afterCommit(site.forget)
  return {}
}

function ownToken({ cookies }: Visit): string | null {
  const token = cookies[sessionCookie]
  return token === undefined ? null : tokenHash(token)
}

function hashesOf(codes: readonly string[]): string[] {
  const hashes = codes.map((code) => {
    const same = sameReadableCode(code, recoveryCodeLength)
    if (same === null) throw new OporaError('invalid_input', 'code.unfit')
    return secretHash(same)
  })
  if (new Set(hashes).size !== hashes.length) throw new OporaError('invalid_input', 'code.unfit')
  return hashes
}
