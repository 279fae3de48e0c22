import { OporaError } from '../../domain/kernel/errors.ts'
import { canSomewhere } from '../../domain/access/policy.ts'
import { newLoginName } from '../../domain/logins/login-name.ts'
import { mayInvite } from '../../domain/logins/may-invite.ts'
import { requireFitPassword } from '../../domain/logins/password-rule.ts'
import { freeLogin, loginOfName } from '../../domain/logins/proposed-login.ts'
import { invitationCodeLength, sameReadableCode } from '../../domain/logins/readable-code.ts'
import { firstAdministrator } from '../../domain/people/person.ts'
import type { CommandContext, QueryContext } from '../kernel/context.ts'
import type { Attempt } from './attempts.ts'
import { enter } from './enter.ts'
import { appointmentPlaces, invitationByCode, invitedPerson, loginsLike, openInvitation, personOfInvitation, wholeCountry, type InvitedPerson, type OpenInvitation } from './invitation.read.ts'
import { insertInvitation, saveInvitationAccepted, saveInvitationRevoked, savePersonName } from './invitation.store.ts'
import { deletePasskeys, isLoginTaken, replaceRecoveryCodes, saveLogin, saveOneTimeSecret } from './login.store.ts'
import type { LoginSite } from './login-site.ts'
import { askSecondStep } from './password-login.ts'
import { secretHash } from './secret-hash.ts'
import { deleteOtherSessions, forgetBrowsers } from './session.store.ts'

/** A village head comes to town once in a fortnight. */
const lifeDays = 21

type Asking = Pick<QueryContext, 'db' | 'actor' | 'programmeDate'>

async function mayBeInvited({ db, actor, programmeDate }: Asking, personId: string): Promise<boolean> {
  return actor.personId !== personId && mayInvite(actor, await appointmentPlaces(db, personId, programmeDate), await wholeCountry(db))
}

async function requireInvited(context: Asking, personId: string): Promise<InvitedPerson> {
  const person = await invitedPerson(context.db, personId)
  if (person === null) throw new OporaError('not_found', 'person.unknown')
  if (context.actor.personId === personId) throw new OporaError('invalid_state', 'invitation.of-oneself')
  if (!await mayBeInvited(context, personId)) throw new OporaError('forbidden', 'access.denied', { action: 'person.manage' })
  if (person.isErased) throw new OporaError('invalid_state', 'invitation.person-erased')
  return person
}

export async function readPersonLogin(context: QueryContext, personId: string) {
  const { db, actor, now } = context
  const person = await invitedPerson(db, personId)
  if (person === null) throw new OporaError('not_found', 'person.unknown')
  const may = await mayBeInvited(context, personId)
  if (!may && actor.personId !== personId) throw new OporaError('forbidden', 'access.denied', { action: 'person.manage' })
  const open = await openInvitation(db, personId, now)
  return {
    person: person.name, login: person.login, hasSecondStep: person.hasSecondStep,
    invitation: open === null ? null : { id: open.id, createdAt: open.createdAt.toISOString(), expiresAt: open.expiresAt.toISOString() },
    may: { invite: may && !person.isErased, resetSecondStep: may && canSomewhere(actor, 'login.reset') },
  }
}

export async function invitePerson(context: CommandContext, personId: string, { code, resetsSecondStep }: { code: string; resetsSecondStep: boolean }): Promise<{ id: string; expiresAt: string }> {
  const { tx, actor, now, commandId } = context
  await requireInvited({ db: tx, actor, programmeDate: context.programmeDate }, personId)
  if (resetsSecondStep && !canSomewhere(actor, 'login.reset')) throw new OporaError('forbidden', 'access.denied', { action: 'login.reset' })
  return invite(context, { id: commandId, personId, code, resetsSecondStep, now })
}

/** Neither the database nor the journal nor the stored reply holds the code, only its hash. */
export async function invite(
  context: CommandContext, { id, personId, code, resetsSecondStep, now }: { id: string; personId: string; code: string; resetsSecondStep: boolean; now: Date },
): Promise<{ id: string; expiresAt: string }> {
  const same = sameReadableCode(code, invitationCodeLength)
  if (same === null) throw new OporaError('invalid_input', 'code.unfit')
  const expiresAt = new Date(now.getTime() + lifeDays * 86_400_000)
  await insertInvitation(context.tx, { id, codeHash: secretHash(same), personId, invitedBy: context.actor.personId, now, expiresAt, resetsSecondStep })
  context.record({ regionId: context.actor.regionId, action: 'invitation.create', subject: { kind: 'person', id: personId }, after: { invitation: id, expiresAt: expiresAt.toISOString(), resetsSecondStep } })
  return { id, expiresAt: expiresAt.toISOString() }
}

export async function revokeInvitation(context: CommandContext, id: string): Promise<{ id: string }> {
  const { tx, actor, programmeDate, now } = context
  const personId = await personOfInvitation(tx, id)
  if (personId === null) throw new OporaError('not_found', 'invitation.unknown')
  await requireInvited({ db: tx, actor, programmeDate }, personId)
  if (!await saveInvitationRevoked(tx, id, now)) throw new OporaError('not_found', 'invitation.unknown')
  context.record({ regionId: actor.regionId, action: 'invitation.revoke', subject: { kind: 'person', id: personId }, before: { invitation: id } })
  return { id }
}

type Found = { invitation: OpenInvitation; person: InvitedPerson; attempt: Attempt }

/** Codes that don't exist are slowed down by address: nobody tries them out. */
export async function findInvitation(site: LoginSite, { db, visit, now }: QueryContext, code: string): Promise<Found> {
  const attempt = await site.attempts.begin({ address: visit.address }, now)
  const same = sameReadableCode(code, invitationCodeLength)
  const invitation = same === null ? null : await invitationByCode(db, secretHash(same), now)
  const person = invitation === null ? null : await invitedPerson(db, invitation.personId)
  if (invitation === null || person === null || person.isErased) throw new OporaError('not_found', 'invitation.unknown')
  return { invitation, person, attempt }
}

export async function readInvitation(site: LoginSite, context: QueryContext, code: string) {
  const { invitation, person, attempt } = await findInvitation(site, context, code)
  await attempt.succeeded()
  const wanted = person.email?.toLowerCase() ?? loginOfName(person.name)
  return {
    person: person.name, login: person.login, asksName: isUnnamed(invitation), expiresAt: invitation.expiresAt.toISOString(),
    proposedLogin: isUnnamed(invitation) ? 'admin' : freeLogin(wanted, new Set(await loginsLike(context.db, wanted))),
  }
}

function isUnnamed({ personId }: OpenInvitation): boolean {
  return personId === firstAdministrator.id
}

export type Acceptance = Found & { loginName: string; passwordHash: string; name: string | null }

export async function prepareAcceptance(site: LoginSite, context: QueryContext, wanted: { code: string; login: string; password: string; name?: string | undefined }): Promise<Acceptance> {
  const found = await findInvitation(site, context, wanted.code)
  const login = found.person.login ?? newLoginName(wanted.login)
  requireFitPassword(wanted.password, login)
  if (isUnnamed(found.invitation) && wanted.name === undefined) throw new OporaError('invalid_input', 'invitation.name-absent')
  return { ...found, loginName: login, passwordHash: await site.passwords.hash(wanted.password), name: isUnnamed(found.invitation) ? (wanted.name ?? null) : null }
}

/** Whoever was in with the old password is out; the second step stays, unless the invitation takes it away. */
export async function acceptInvitation(site: LoginSite, context: CommandContext, { invitation, person, attempt, loginName, passwordHash, name }: Acceptance): Promise<{ next: 'done' | 'second-step' }> {
  const { tx, now } = context
  const { personId } = invitation
  if (!await saveInvitationAccepted(tx, invitation.id, now)) throw new OporaError('not_found', 'invitation.unknown')
  if (await isLoginTaken(tx, loginName, personId)) throw new OporaError('conflict', 'login.name-taken')
  if (name !== null) await savePersonName(tx, personId, name)
  await saveLogin(tx, { personId, name: loginName, passwordHash, now })
  if (invitation.resetsSecondStep) await dropSecondStep(context, personId)
  await deleteOtherSessions(tx, personId, null)
  await forgetBrowsers(tx, personId)
  context.record({ regionId: null, action: 'invitation.accept', subject: { kind: 'person', id: personId }, by: { personId, appointmentId: null }, after: { invitation: invitation.id } })
  context.afterCommit(site.forget)
  context.afterCommit(() => void attempt.succeeded().catch(() => undefined))
  if (person.hasSecondStep && !invitation.resetsSecondStep) {
    await askSecondStep(site, context, { personId, means: 'invitation' })
    return { next: 'second-step' }
  }
  await enter(site, context, { personId, means: 'invitation' })
  return { next: 'done' }
}

async function dropSecondStep({ tx }: CommandContext, personId: string): Promise<void> {
  await saveOneTimeSecret(tx, personId, null, null)
  await replaceRecoveryCodes(tx, personId, [])
  await deletePasskeys(tx, personId)
}
