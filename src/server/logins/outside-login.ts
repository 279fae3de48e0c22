import { OporaError } from '../../domain/kernel/errors.ts'
import { invitationCodeLength, sameReadableCode } from '../../domain/logins/readable-code.ts'
import type { CommandContext } from '../kernel/context.ts'
import { enter } from './enter.ts'
import { invitationByCode, invitedPerson } from './invitation.read.ts'
import { saveInvitationAccepted } from './invitation.store.ts'
import type { LoginSite } from './login-site.ts'
import { linkOutsideLogin, newcomerByEmail, personOfOutsideLogin } from './outside-login.store.ts'
import type { OutsideIdentity, OutsideProvider } from './outside-provider.ts'
import { secretHash } from './secret-hash.ts'

/** What the person came from: an own invitation, the own account, or the login page. */
export type OutsideErrand = { invitation: string | null; personId: string | null }

/** Who the provider says comes in as the person whom that identity is linked with, or whom it is linked with just now. */
export async function enterFromOutside(site: LoginSite, context: CommandContext, provider: OutsideProvider, identity: OutsideIdentity, errand: OutsideErrand): Promise<void> {
  const { tx, now } = context
  const known = await personOfOutsideLogin(tx, provider.issuer, identity.subject)
  const wanted = await wantedPerson(context, provider, identity, errand)
  if (known !== null && wanted !== null && known !== wanted) throw new OporaError('conflict', 'login.outside-taken')
  const personId = known ?? wanted
  if (personId === null) throw new OporaError('unauthenticated', 'login.outside-unknown')
  if (known === null) {
    if (!await linkOutsideLogin(tx, { issuer: provider.issuer, subject: identity.subject, personId, now })) throw new OporaError('conflict', 'login.outside-taken')
    context.record({ regionId: null, action: 'account.outside-link', subject: { kind: 'person', id: personId }, by: { personId, appointmentId: null }, after: { issuer: provider.issuer } })
  }
  await enter(site, context, { personId, means: 'outside' })
}

async function wantedPerson({ tx, now }: CommandContext, provider: OutsideProvider, identity: OutsideIdentity, errand: OutsideErrand): Promise<string | null> {
  if (errand.personId !== null) return errand.personId
  if (errand.invitation !== null) {
    const code = sameReadableCode(errand.invitation, invitationCodeLength)
    const invitation = code === null ? null : await invitationByCode(tx, secretHash(code), now)
    const person = invitation === null ? null : await invitedPerson(tx, invitation.personId)
    // Who has a password already proves it: an invitation anew is for a lost one, and its second step stays.
    if (invitation === null || person === null || person.isErased || person.login !== null || !await saveInvitationAccepted(tx, invitation.id, now)) throw new OporaError('not_found', 'invitation.unknown')
    return invitation.personId
  }
  return provider.claim === 'email' && identity.email !== null ? newcomerByEmail(tx, identity.email) : null
}
