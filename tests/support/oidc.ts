import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Whom the provider knows: what it says of each in its claims. */
export type OutsideAccount = { email?: string; email_verified?: boolean }

export type OutsideProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Walks from an authorization address to where the provider sends back to, logging in as this account on the way. */
  authorize: (address: string, account: string) => Promise<string>
  close: () => Promise<void>
}

const [clientId, clientSecret] = ['opora', 'a-secret-of-the-tests-and-of-nobody-else']

/** A real OpenID provider on a port of its own: codes with PKCE, its own pages for logging in and consenting. */
export async function startOidcProvider(returnTo: string, accounts: Readonly<Record<string, OutsideAccount>>): Promise<OutsideProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnTo], response_types: ['code'], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => (accounts[id] === undefined ? undefined : { accountId: id, claims: async () => ({ sub: id, ...accounts[id] }) }),
    cookies: { keys: ['a key of the tests'] },
  })
  server.on('request', provider.callback())
  return { issuer, clientId, clientSecret, authorize: (address, account) => authorize(address, account, returnTo), close: () => closed(server) }
}

/** What a browser does: follows, fills the two pages of the provider's development interactions, keeps cookies. */
async function authorize(address: string, account: string, returnTo: string): Promise<string> {
  const cookies = new Map<string, string>()
  let [next, body]: [string, URLSearchParams | null] = [address, null]
  for (let step = 0; step < 12; step += 1) {
    const response: Response = await fetch(next, {
      redirect: 'manual', ...(body === null ? {} : { method: 'POST', body }), headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location !== null) {
      next = new URL(location, next).href
      body = null
      if (next.startsWith(returnTo)) return next
      continue
    }
    const page: string = await response.text()
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
    if (action === undefined) throw new Error(`The provider shows no form: ${response.status} ${page.slice(0, 500)}`)
    next = new URL(action, next).href
    body = new URLSearchParams(page.includes('name="login"') ? { prompt: 'login', login: account, password: 'any' } : { prompt: 'consent' })
  }
  throw new Error('The provider leads round in circles')
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
}
