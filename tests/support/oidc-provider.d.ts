/** What the tests use of it; it brings no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  type Account = { accountId: string; claims: () => Promise<Record<string, unknown>> }

  export class Provider {
    constructor(issuer: string, configuration: {
      clients: readonly Record<string, unknown>[]
      claims: Record<string, readonly string[]>
      pkce: { required: () => boolean }
      findAccount: (context: unknown, id: string) => Account | undefined
      cookies: { keys: readonly string[] }
    })
    callback(): RequestListener
  }
}
