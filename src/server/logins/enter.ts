import { randomBytes } from 'node:crypto'
import { browserName } from '../../domain/logins/browser-name.ts'
import { sessionLife } from '../../domain/logins/session-life.ts'
import type { CommandContext } from '../kernel/context.ts'
import { sessionCookie, tokenHash } from '../session/sessions.ts'
import { browserCookie, browserCookieSeconds, cookieLine, noCookieLine, stepCookie } from './cookies.ts'
import { firstAppointment } from './login.read.ts'
import { isSecure, type LoginSite } from './login-site.ts'
import { secretHash } from './secret-hash.ts'
import { deleteSessionByToken, insertSession, rememberBrowser } from './session.store.ts'

type Entry = { personId: string; means: 'password' | 'passkey' | 'outside' | 'invitation' }

/** Opens a session for a person who has proved to be that person. Its token goes into a cookie, and nowhere else. */
export async function enter(site: LoginSite, context: CommandContext, { personId, means }: Entry): Promise<void> {
  const { tx, now, visit, programmeDate } = context
  const [token, browserToken] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
  const { appointmentId, regionId, isAdministrator } = await firstAppointment(tx, personId, programmeDate)
  const { longestMs } = sessionLife(isAdministrator ? 'administrator' : null)
  // The session that this browser had is over: nobody works in two at once.
  const earlier = visit.cookies[sessionCookie]
  if (earlier !== undefined) await deleteSessionByToken(tx, tokenHash(earlier))
  await insertSession(tx, {
    tokenHash: tokenHash(token), personId, appointmentId, means, browser: browserName(visit.userAgent), now, expiresAt: new Date(now.getTime() + longestMs),
  })
  const known = visit.cookies[browserCookie]
  await rememberBrowser(tx, { old: known === undefined ? null : secretHash(known), fresh: secretHash(browserToken), personId, now })
  context.record({ regionId, action: 'login.enter', subject: { kind: 'person', id: personId }, by: { personId, appointmentId }, after: { means } })
  const options = { isSecure: isSecure(site) }
  context.replyHeader('set-cookie', cookieLine(sessionCookie, token, { seconds: longestMs / 1_000, ...options }))
  context.replyHeader('set-cookie', cookieLine(browserCookie, browserToken, { seconds: browserCookieSeconds, ...options }))
  context.replyHeader('set-cookie', noCookieLine(stepCookie))
}
