import {
  generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse,
  type AuthenticationResponseJSON, type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { QueryContext } from '../kernel/context.ts'
import { passkeyWithOwner } from './login.read.ts'
import { originOf, type LoginSite } from './login-site.ts'
import type { Ticket } from './tickets.ts'

const lifeMs = 300_000
type Data = Record<string, unknown>

// The envelope is checked here; what is in it, the library holds against its signature.
const assertion = z.custom<AuthenticationResponseJSON>((value) => isResponse(value, 'signature'))
const attestation = z.custom<RegistrationResponseJSON>((value) => isResponse(value, 'attestationObject'))

function isResponse(value: unknown, part: string): boolean {
  const text = z.string().max(100_000)
  return z.object({ id: text, rawId: text, type: z.literal('public-key'), response: z.looseObject({ clientDataJSON: text, [part]: text }) }).safeParse(value).success
}

/** The challenge is a ticket: the server keeps nothing of those who only ask. */
export async function passkeyChallenge(site: LoginSite, { visit, now }: QueryContext): Promise<Data> {
  const challenge = await site.tickets.issue('passkey', {}, new Date(now.getTime() + lifeMs))
  return { ...await generateAuthenticationOptions({ rpID: new URL(originOf(site, visit)).hostname, challenge: bytesOf(challenge), userVerification: 'required', timeout: lifeMs }) }
}

export type ProvedPasskey = { personId: string; keyId: string; counter: number; ticket: Ticket }

/** Whose key it is that has signed our challenge, with the person's finger, face or PIN at it. */
export async function provePasskey(site: LoginSite, { db, visit, now }: QueryContext, given: unknown): Promise<ProvedPasskey> {
  const response = assertion.safeParse(given)
  if (!response.success) throw new OporaError('invalid_input', 'login.passkey-unfit')
  const known = await passkeyWithOwner(db, response.data.id)
  if (!known) throw new OporaError('unauthenticated', 'login.passkey-unknown')
  const origin = originOf(site, visit)
  let ticket: Ticket | null = null
  const found = await verifyAuthenticationResponse({
    response: response.data, expectedOrigin: origin, expectedRPID: new URL(origin).hostname, requireUserVerification: true,
    expectedChallenge: async (challenge) => (ticket = await site.tickets.read('passkey', textOf(challenge), now)) !== null,
    credential: { id: known.id, publicKey: new Uint8Array(known.public_key), counter: Number(known.counter) },
  }).catch(() => null)
  if (found?.verified !== true || ticket === null) throw new OporaError('unauthenticated', 'login.passkey-unfit')
  return { personId: known.person_id, keyId: known.id, counter: found.authenticationInfo.newCounter, ticket }
}

export async function newPasskeyChallenge(site: LoginSite, { visit, now, actor }: QueryContext, owner: { name: string; keys: readonly string[] }): Promise<Data> {
  const challenge = await site.tickets.issue('new-passkey', { personId: actor.personId }, new Date(now.getTime() + lifeMs))
  return {
    ...await generateRegistrationOptions({
      rpName: 'Опора', rpID: new URL(originOf(site, visit)).hostname, userName: owner.name, userDisplayName: owner.name, userID: bytesOf(actor.personId),
      challenge: bytesOf(challenge), attestationType: 'none', timeout: lifeMs, excludeCredentials: owner.keys.map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    }),
  }
}

export type NewPasskey = { id: string; publicKey: Uint8Array; counter: number; transports: string[]; ticket: Ticket }

export async function proveNewPasskey(site: LoginSite, { visit, now, actor }: QueryContext, given: unknown): Promise<NewPasskey> {
  const response = attestation.safeParse(given)
  if (!response.success) throw new OporaError('invalid_input', 'login.passkey-unfit')
  const origin = originOf(site, visit)
  let ticket: Ticket | null = null
  const found = await verifyRegistrationResponse({
    response: response.data, expectedOrigin: origin, expectedRPID: new URL(origin).hostname, requireUserVerification: true,
    expectedChallenge: async (challenge) => {
      ticket = await site.tickets.read('new-passkey', textOf(challenge), now)
      return ticket?.payload['personId'] === actor.personId
    },
  }).catch(() => null)
  if (found?.verified !== true || ticket === null) throw new OporaError('invalid_input', 'login.passkey-unfit')
  const { id, publicKey, counter, transports } = found.registrationInfo.credential
  return { id, publicKey, counter, transports: transports ?? [], ticket }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

function textOf(challenge: string): string {
  return Buffer.from(challenge, 'base64url').toString('utf8')
}
