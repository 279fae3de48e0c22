import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { join } from '../../../tests/support/join.ts'
import { startOidcProvider, type OutsideProvider } from '../../../tests/support/oidc.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import { newInvitationCode, visitor, type Visitor } from '../../../tests/support/visitor.ts'

/** Where people open the system; requests go straight to the server, and the provider only hands the address back. */
const publicUrl = 'http://localhost:4999'
const returnTo = `${publicUrl}/login/outside/return`

let provider: OutsideProvider
let server: TestServer
beforeAll(async () => {
  provider = await startOidcProvider(returnTo, {
    'newcomer': { email: 'newcomer@example.ru', email_verified: true }, 'unverified': { email: 'unverified@example.ru', email_verified: false }, 'stranger': { email: 'stranger@example.ru', email_verified: true },
    'invited': {}, 'linked': {}, 'taken': {},
  })
  const { issuer, clientId, clientSecret } = provider
  server = await startServer({ publicUrl, oidc: { issuer, clientId, clientSecret, name: 'учётную запись региона', claim: 'email' } })
})
afterAll(async () => {
  await server?.close()
  await provider?.close()
})

type Walk = { account: string; query?: string; between?: (address: URL) => void }

/** From the button to where the browser ends up: the path, with what was refused. */
async function walk(browser: Visitor, { account, query = '', between = () => undefined }: Walk): Promise<string> {
  const asked = await browser.get(`/login/outside${query}`)
  expect(asked.status).toBe(302)
  const answer = new URL(await provider.authorize(asked.headers.get('location') ?? '', account))
  between(answer)
  return comeBack(browser, answer)
}

async function comeBack(browser: Visitor, answer: URL): Promise<string> {
  return (await browser.get(`${answer.pathname}${answer.search}`)).headers.get('location') ?? ''
}

const whoIs = async (browser: Visitor) => (await browser.get<{ person: { id: string } | null }>('/api/session')).body.person?.id ?? null

async function aPerson(email: string | null): Promise<string> {
  const { db } = server.database.open({ poolSize: 1 })
  const { personId } = await signIn(db, 'municipal-coordinator')
  await db.updateTable('person').set({ email }).where('id', '=', personId).execute()
  return personId
}

describe('a login by an outside provider', () => {
  it('asks with a code challenge, a state and a nonce', async () => {
    const asked = new URL((await visitor(server).get('/login/outside')).headers.get('location') ?? '')
    expect(asked.origin).toBe(provider.issuer)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', code_challenge: expect.stringMatching(/^[\w-]{43}$/), state: expect.stringMatching(/.{20}/), nonce: expect.stringMatching(/.{20}/), redirect_uri: returnTo })
  })

  it('lets in whom a verified address names, and the same one again by the identity alone', async () => {
    const personId = await aPerson('newcomer@example.ru')
    const [first, second] = [visitor(server), visitor(server)]
    expect(await walk(first, { account: 'newcomer' })).toBe('/')
    expect(await whoIs(first)).toBe(personId)
    await server.database.open().db.updateTable('person').set({ email: null }).where('id', '=', personId).execute()
    expect(await walk(second, { account: 'newcomer' })).toBe('/')
    expect(await whoIs(second)).toBe(personId)
  })

  it('refuses whom nobody knows, and an address that the provider has not verified', async () => {
    await aPerson('unverified@example.ru')
    for (const account of ['stranger', 'unverified']) {
      const browser = visitor(server)
      expect(await walk(browser, { account })).toBe('/login?refusal=login.outside-unknown')
      expect(await whoIs(browser)).toBeNull()
    }
  })

  it('never takes an account that has a way in already by its address alone', async () => {
    const { person } = await join(server)
    await server.database.open().db.updateTable('person').set({ email: 'stranger@example.ru' }).where('id', '=', person.personId).execute()
    expect(await walk(visitor(server), { account: 'stranger' })).toBe('/login?refusal=login.outside-unknown')
  })

  it('refuses an answer to another question, in another browser, or a second time', async () => {
    const browser = visitor(server)
    expect(await walk(browser, { account: 'newcomer', between: (answer) => answer.searchParams.set('state', 'another') })).toBe('/login?refusal=login.outside-failed')
    const asked = await browser.get('/login/outside')
    const answer = new URL(await provider.authorize(asked.headers.get('location') ?? '', 'newcomer'))
    expect(await comeBack(visitor(server), answer)).toBe('/login?refusal=login.step-over')
    expect(await comeBack(browser, answer)).toBe('/')
    expect(await comeBack(browser, answer)).toBe('/login?refusal=login.step-over')
  })

  it('refuses a forged code', async () => {
    const browser = visitor(server)
    expect(await walk(browser, { account: 'newcomer', between: (answer) => answer.searchParams.set('code', 'forged') })).toBe('/login?refusal=login.outside-failed')
    expect(await whoIs(browser)).toBeNull()
  })

  it('takes an invitation along', async () => {
    const personId = await aPerson(null)
    const code = newInvitationCode()
    expect((await server.post(`/api/people/${personId}/invitations`, { code })).status).toBe(200)
    const browser = visitor(server)
    expect(await walk(browser, { account: 'invited', query: `?invitation=${code}` })).toBe('/')
    expect(await whoIs(browser)).toBe(personId)
    expect(await walk(visitor(server), { account: 'stranger', query: `?invitation=${code}` })).toBe('/login?refusal=invitation.unknown')
  })

  it('is linked with the account of whoever is logged in, and with no second one', async () => {
    const { person, browser } = await join(server)
    expect(await walk(browser, { account: 'linked', query: '?link=1' })).toBe('/account')
    const entering = visitor(server)
    expect(await walk(entering, { account: 'linked' })).toBe('/')
    expect(await whoIs(entering)).toBe(person.personId)
    const another = await join(server)
    expect(await walk(another.browser, { account: 'linked', query: '?link=1' })).toBe('/login?refusal=login.outside-taken')
    expect((await server.get<{ items: { action: string }[] }>('/api/journal?limit=50')).body.items.map(({ action }) => action)).toContain('account.outside-link')
  })

  it('links nothing for whoever has logged out meanwhile', async () => {
    const { browser } = await join(server)
    expect(await walk(browser, { account: 'taken', query: '?link=1', between: () => browser.cookies.delete('opora_session') })).toMatch(/^\/login\?refusal=/)
    expect(await walk(visitor(server), { account: 'taken' })).toBe('/login?refusal=login.outside-unknown')
  })
})

describe('an outside provider that is away', () => {
  it('leaves the login page with words, and the password works', async () => {
    const away = await startServer({ publicUrl, oidc: { issuer: 'http://127.0.0.1:9', clientId: 'opora', clientSecret: 'x', name: 'x', claim: 'email' } })
    expect((await visitor(away).get('/login/outside')).headers.get('location')).toBe('/login?refusal=login.outside-failed')
    const { login } = await join(away)
    expect((await visitor(away).post('/api/logins/password', { login, password: 'четыре слова подряд' })).status).toBe(200)
    await away.close()
  })
})
