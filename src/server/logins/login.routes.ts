import * as accounts from '../../contract/accounts.ts'
import * as invitations from '../../contract/invitations.ts'
import * as logins from '../../contract/logins.ts'
import { sessionCookie, tokenHash } from '../session/sessions.ts'
import { mountCommand, mountPreparedCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import {
  addPasskey, changePassword, dropOneTimeCodes, endOtherSessions, endSession, logOut, prepareNewPassword, proveCurrent, removePasskey, renewRecoveryCodes, setOneTimeCodes,
} from './account.commands.ts'
import { passkeyOwner, readAccount } from './account.read.ts'
import { acceptInvitation, invitePerson, prepareAcceptance, readInvitation, readPersonLogin, revokeInvitation } from './invitation.commands.ts'
import type { LoginSite } from './login-site.ts'
import { outsideAddress, outsideLoginRoutes } from './outside-login.routes.ts'
import { enterByPasskey } from './passkey-login.ts'
import { newPasskeyChallenge, passkeyChallenge, proveNewPasskey, provePasskey } from './passkey.ts'
import { enterByPassword, provePassword } from './password-login.ts'
import { enterBySecondStep, proveHalfIn } from './second-step.ts'

export function loginRoutes(platform: Platform, site: LoginSite): void {
  const outside = site.outside === null ? null : { name: site.outside.name, address: outsideAddress }
  mountQuery(platform, logins.readWaysIn, async () => ({ outside }))
  mountPreparedCommand(platform, logins.logInByPassword, (context, { body }) => provePassword(site, context, body), (context, _, proved) => enterByPassword(site, context, proved))
  mountPreparedCommand(platform, logins.logInBySecondStep, (context, { body }) => proveHalfIn(site, context, body.code), (context, _, proved) => enterBySecondStep(site, context, proved))
  mountQuery(platform, logins.askPasskey, async (context) => ({ options: await passkeyChallenge(site, context) }))
  mountPreparedCommand(platform, logins.logInByPasskey, (context, { body }) => provePasskey(site, context, body.response), (context, _, proved) => enterByPasskey(site, context, proved))
  mountCommand(platform, logins.logOut, (context) => logOut(site, context))
  outsideLoginRoutes(platform, site)
  accountRoutes(platform, site)
  invitationRoutes(platform, site)
}

function accountRoutes(platform: Platform, site: LoginSite): void {
  mountQuery(platform, accounts.readAccount, async ({ actor, db, now, visit }) => {
    const token = visit.cookies[sessionCookie]
    const issuer = site.outside?.issuer ?? null
    const { isLinked, ...account } = await readAccount(db, { personId: actor.personId, tokenHash: token === undefined ? null : tokenHash(token), issuer, now })
    return { ...account, outside: site.outside === null ? null : { name: site.outside.name, isLinked, address: `${outsideAddress}?link=1` } }
  })
  mountPreparedCommand(platform, accounts.changePassword, (context, { body }) => prepareNewPassword(site, context, body), (context, _, hash) => changePassword(site, context, hash))
  mountPreparedCommand(platform, accounts.setOneTimeCodes, (context, { body }) => proveCurrent(site, context, body.current), (context, { body }, login) => setOneTimeCodes(site, context, login, body))
  mountPreparedCommand(platform, accounts.dropOneTimeCodes, (context, { body }) => proveCurrent(site, context, body.current), (context) => dropOneTimeCodes(site, context))
  mountPreparedCommand(platform, accounts.renewRecoveryCodes, (context, { body }) => proveCurrent(site, context, body.current), (context, { body }) => renewRecoveryCodes(site, context, body.recoveryCodes))
  mountQuery(platform, accounts.askNewPasskey, async (context) => ({ options: await newPasskeyChallenge(site, context, await passkeyOwner(context.db, context.actor.personId)) }))
  mountPreparedCommand(
    platform, accounts.addPasskey,
    async (context, { body }) => {
      await proveCurrent(site, context, body.current)
      return proveNewPasskey(site, context, body.response)
    },
    (context, { body }, key) => addPasskey(site, context, body.label, key),
  )
  mountPreparedCommand(platform, accounts.removePasskey, (context, { body }) => proveCurrent(site, context, body.current), (context, { params }) => removePasskey(site, context, params.id))
  mountCommand(platform, accounts.endSession, (context, { params }) => endSession(site, context, params.id))
  mountCommand(platform, accounts.endOtherSessions, (context) => endOtherSessions(site, context))
}

function invitationRoutes(platform: Platform, site: LoginSite): void {
  mountQuery(platform, invitations.readPersonLogin, (context, { params }) => readPersonLogin(context, params.id))
  mountCommand(platform, invitations.invitePerson, (context, { params, body }) => invitePerson(context, params.id, body))
  mountCommand(platform, invitations.revokeInvitation, (context, { params }) => revokeInvitation(context, params.id))
  mountQuery(platform, invitations.readInvitation, (context, { params }) => readInvitation(site, context, params.token))
  mountPreparedCommand(platform, invitations.acceptInvitation, (context, { body }) => prepareAcceptance(site, context, body), (context, _, acceptance) => acceptInvitation(site, context, acceptance))
}
