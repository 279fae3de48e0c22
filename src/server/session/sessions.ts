import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { AnyEndpoint } from '../../contract/endpoint.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { visitor } from '../../domain/people/person.ts'
import { saveSeen } from './session.store.ts'
import { findActor, localActor, type ActorSource } from './actor.read.ts'

export const sessionCookie = 'opora_session'
const localHeaderName = 'x-opora-local'
/** How long an answer is believed without asking again: what another process revoked counts after this at the latest. */
const believedFor = 2_000
const remembered = 20_000
/** How exactly it is known when a session was last used. */
const seenEvery = 60_000

export type Sessions = {
  /** Who asks; refuses whoever has not logged in, unless the endpoint is open to everybody. */
  actorOf: (request: FastifyRequest, endpoint: AnyEndpoint) => Promise<Actor>
  /** A secret of this process, never sent anywhere: who holds the running app is at its command line. */
  localHeader: Readonly<Record<string, string>>
  /** To be called after whatever changes who may do what: sessions, appointments, attachments. */
  forget: () => void
}

const asVisitor: Actor = { personId: visitor.id, appointmentId: null, role: null, regionId: null, territoryId: null, path: [], organisationId: null, attached: [] }

export function sessionsOf({ db, now, programmeDate }: { db: ActorSource; now: () => Date; programmeDate: () => CivilDate }): Sessions {
  const secret = randomBytes(32).toString('base64url')
  const known = new Map<string, { actor: Actor; until: number; on: CivilDate }>()
  let local: Promise<Actor> | null = null

  const actorOfToken = async (token: string): Promise<Actor | null> => {
    const [hash, on, at] = [tokenHash(token), programmeDate(), now()]
    const found = known.get(hash)
    if (found && found.until > at.getTime() && found.on === on) return found.actor
    const session = await findActor(db, hash, at, on)
    if (known.size >= remembered) known.clear()
    if (!session) return null
    known.set(hash, { actor: session.actor, until: at.getTime() + believedFor, on })
    if (at.getTime() - session.seenAt.getTime() > seenEvery) void saveSeen(db, hash, at).catch(() => undefined)
    return session.actor
  }

  return {
    localHeader: { [localHeaderName]: secret },
    forget: () => known.clear(),
    async actorOf(request, endpoint) {
      const given = request.headers[localHeaderName]
      if (typeof given === 'string' && isSame(given, secret)) return local ??= localActor(db)
      const token = request.cookies[sessionCookie]
      const actor = token === undefined ? null : await actorOfToken(token)
      if (actor) return actor
      if (endpoint.isOpen) return asVisitor
      throw new OporaError('unauthenticated', 'session.absent')
    },
  }
}

/** Only the hash of a token is kept anywhere. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function isSame(given: string, secret: string): boolean {
  return given.length === secret.length && timingSafeEqual(Buffer.from(given), Buffer.from(secret))
}
