import * as oidc from 'openid-client'
import type { Settings } from '../kernel/settings.ts'

/** Whom the provider says that it is. */
export type OutsideIdentity = { subject: string; /** Only one that the provider has verified. */ email: string | null }
export type OutsideChecks = { state: string; nonce: string; verifier: string }

export type OutsideProvider = {
  name: string
  issuer: string
  /** By what a person is known who comes for the first time. */
  claim: 'email' | 'none'
  newChecks: () => OutsideChecks
  /** Where the browser is sent. */
  askAddress: (checks: OutsideChecks, returnTo: string) => Promise<string>
  /** Throws where the answer is not the one to our question. */
  identityOf: (answer: URL, checks: OutsideChecks) => Promise<OutsideIdentity>
}

/** The provider is asked for what it can do when somebody first wants to come in by it: it may be down when we start. */
export function outsideProvider({ issuer, clientId, clientSecret, name, claim }: NonNullable<Settings['oidc']>): OutsideProvider {
  const isInsecure = issuer.startsWith('http:')
  let found: Promise<oidc.Configuration> | null = null
  const configuration = () => {
    found ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, isInsecure ? { execute: [oidc.allowInsecureRequests], timeout: 10 } : { timeout: 10 })
      .catch((error: unknown) => {
        found = null
        throw error
      })
    return found
  }
  return {
    name, issuer, claim,
    newChecks: () => ({ state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }),
    async askAddress({ state, nonce, verifier }, returnTo) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo, scope: 'openid email', state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
      }).href
    },
    async identityOf(answer, { state, nonce, verifier }) {
      const config = await configuration()
      const tokens = await oidc.authorizationCodeGrant(config, answer, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true })
      const claims = tokens.claims()
      if (claims === undefined) throw new Error('The provider gave no identity')
      const told = claims['email'] === undefined && claim === 'email' ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : claims
      return { subject: claims.sub, email: typeof told['email'] === 'string' && told['email_verified'] === true ? told['email'].toLowerCase() : null }
    },
  }
}
