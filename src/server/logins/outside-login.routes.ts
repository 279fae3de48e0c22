import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readAccount } from '../../contract/accounts.ts'
import { readWaysIn } from '../../contract/logins.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { visitor } from '../../domain/people/person.ts'
import type { Platform } from '../kernel/mount.ts'
import { runCommand } from '../kernel/run-command.ts'
import { visitOf } from '../kernel/visit.ts'
import { cookieLine, noCookieLine } from './cookies.ts'
import { isSecure, type LoginSite } from './login-site.ts'
import { enterFromOutside } from './outside-login.ts'

export const outsideAddress = '/login/outside'
const returnAddress = '/login/outside/return'
const outsideCookie = 'opora_outside'
const lifeSeconds = 900

/** Two addresses that a browser walks through, so they answer with where to go next and not with JSON: there, and back. */
export function outsideLoginRoutes(platform: Platform, site: LoginSite): void {
  const { http, clocks } = platform
  http.get<{ Querystring: { invitation?: string; link?: string } }>(outsideAddress, async (request, reply) => back(request, reply, async () => {
    const provider = requireProvider(site)
    const checks = provider.newChecks()
    const personId = request.query.link === undefined ? '' : (await platform.actorOf(request, readAccount)).personId
    const payload = { ...checks, personId, invitation: request.query.invitation?.slice(0, 80) ?? '' }
    const ticket = await site.tickets.issue('outside', payload, new Date(clocks.now().getTime() + lifeSeconds * 1_000))
    const address = await provider.askAddress(checks, returnTo(site))
    void reply.header('set-cookie', cookieLine(outsideCookie, ticket, { seconds: lifeSeconds, isSecure: isSecure(site) }))
    return address
  }))

  http.get(returnAddress, async (request, reply) => back(request, reply, async () => {
    const provider = requireProvider(site)
    void reply.header('set-cookie', noCookieLine(outsideCookie))
    const ticket = await site.tickets.read('outside', request.cookies[outsideCookie], clocks.now())
    const { state, nonce, verifier, invitation, personId } = ticket?.payload ?? {}
    if (state === undefined || nonce === undefined || verifier === undefined) throw new OporaError('unauthenticated', 'login.step-over')
    const identity = await provider.identityOf(new URL(request.url, returnTo(site)), { state, nonce, verifier })
    const errand = { invitation: invitation || null, personId: personId || null }
    // Linking is for the person who asked for it, still logged in when coming back.
    if (errand.personId !== null && (await platform.actorOf(request, readAccount)).personId !== errand.personId) throw new OporaError('unauthenticated', 'login.step-over')
    const actor = await platform.actorOf(request, readWaysIn)
    const command = { ...platform, actor, commandId: randomUUID(), asked: `GET ${returnAddress}`, visit: visitOf(request), replyHeader: (name: string, value: string) => void reply.header(name, value) }
    await runCommand(command, async (context) => {
      await enterFromOutside(site, context, provider, identity, errand)
      return {}
    })
    site.forget()
    return actor.personId === visitor.id ? '/' : '/account'
  }))
}

/** On to where the work says, or to the login page with what went wrong. */
async function back(request: FastifyRequest, reply: FastifyReply, work: () => Promise<string>): Promise<FastifyReply> {
  try {
    return await reply.redirect(await work())
  } catch (error) {
    const code = error instanceof OporaError ? error.code : 'login.outside-failed'
    if (!(error instanceof OporaError)) request.log.warn(error, 'login.outside-failed')
    return reply.redirect(`/login?refusal=${encodeURIComponent(code)}`)
  }
}

function requireProvider({ outside }: LoginSite) {
  if (outside === null) throw new OporaError('not_found', 'login.outside-absent')
  return outside
}

/** Without a public address there is no outside provider: the settings see to it. */
function returnTo({ publicUrl }: LoginSite): string {
  return new URL(returnAddress, publicUrl ?? 'http://localhost').href
}
