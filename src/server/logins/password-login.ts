import { OporaError } from '../../domain/kernel/errors.ts'
import { loginName } from '../../domain/logins/login-name.ts'
import type { CommandContext, QueryContext } from '../kernel/context.ts'
import type { Attempt } from './attempts.ts'
import { browserCookie, cookieLine, stepCookie } from './cookies.ts'
import { enter } from './enter.ts'
import { isKnownBrowser, loginByName, type KnownLogin } from './login.read.ts'
import { isSecure, type LoginSite } from './login-site.ts'
import { secretHash } from './secret-hash.ts'

export type Proved = { login: KnownLogin; attempt: Attempt }

const stepSeconds = 300

/** Before the transaction, for a password takes long to be checked. */
export async function provePassword(site: LoginSite, { db, visit, now }: QueryContext, typed: { login: string; password: string }): Promise<Proved> {
  const name = loginName(typed.login)
  const login = await loginByName(db, name)
  const token = visit.cookies[browserCookie]
  const knownBrowser = login !== null && token !== undefined && await isKnownBrowser(db, secretHash(token), login.personId) ? token : null
  const attempt = await site.attempts.begin({ what: `login ${name}`, address: visit.address, knownBrowser }, now)
  const isRight = await site.passwords.matches(typed.password, login?.passwordHash ?? null)
  if (login === null || !isRight) throw new OporaError('unauthenticated', 'login.wrong')
  return { login, attempt }
}

/** In, or on to the second step where the person has one. */
export async function enterByPassword(site: LoginSite, context: CommandContext, { login, attempt }: Proved): Promise<{ next: 'done' | 'second-step' }> {
  context.afterCommit(() => void attempt.succeeded().catch(() => undefined))
  if (login.totpSecret === null) {
    await enter(site, context, { personId: login.personId, means: 'password' })
    return { next: 'done' }
  }
  await askSecondStep(site, context, { personId: login.personId, means: 'password' })
  return { next: 'second-step' }
}

/** The password (or the invitation) was right; a ticket says so to the second step, for five minutes. */
export async function askSecondStep(site: LoginSite, context: CommandContext, { personId, means }: { personId: string; means: 'password' | 'invitation' }): Promise<void> {
  const ticket = await site.tickets.issue('second-step', { personId, means }, new Date(context.now.getTime() + stepSeconds * 1_000))
  context.record({ regionId: null, action: 'login.half', subject: { kind: 'person', id: personId }, by: { personId, appointmentId: null } })
  context.replyHeader('set-cookie', cookieLine(stepCookie, ticket, { seconds: stepSeconds, isSecure: isSecure(site) }))
}
