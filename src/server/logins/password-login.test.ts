import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { join, password } from '../../../tests/support/join.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { visitor } from '../../../tests/support/visitor.ts'

let server: TestServer
beforeAll(async () => { server = await startServer() })
afterAll(() => server.close())

const session = async (browser: ReturnType<typeof visitor>) => (await browser.get<{ person: { id: string } | null }>('/api/session')).body

describe('a login by password', () => {
  it('opens a session, and says who works', async () => {
    const { login, person } = await join(server)
    const browser = visitor(server)
    expect((await session(browser)).person).toBeNull()
    const entered = await browser.post('/api/logins/password', { login: ` ${login.toUpperCase()} `, password })
    expect([entered.status, entered.body]).toEqual([200, { next: 'done' }])
    expect((await session(browser)).person?.id).toBe(person.personId)
  })

  it('keeps its cookies from pages and foreign sites', async () => {
    const { login } = await join(server)
    const { headers } = await visitor(server).post('/api/logins/password', { login, password })
    const lines = headers.getSetCookie().filter((line) => /^opora_(session|browser)/.test(line))
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toMatch(/Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
  })

  it('is refused in the same words whether the login exists or not', async () => {
    const { login } = await join(server)
    const browser = visitor(server, { address: '198.51.100.2' })
    const wrong = await browser.post('/api/logins/password', { login, password: 'не тот пароль' })
    const unknown = await browser.post('/api/logins/password', { login: 'nobody-here', password: 'не тот пароль' })
    expect([wrong.status, wrong.code]).toEqual([401, 'login.wrong'])
    expect({ ...(unknown.body as object), instance: '' }).toEqual({ ...(wrong.body as object), instance: '' })
    expect((await session(browser)).person).toBeNull()
  })

  it('gives a new token each time, and none at a repeat of the same command', async () => {
    const { login } = await join(server)
    const browser = visitor(server)
    const id = crypto.randomUUID()
    await browser.post('/api/logins/password', { login, password }, id)
    const first = browser.cookies.get('opora_session')
    const repeated = await visitor(server).post('/api/logins/password', { login, password }, id)
    expect([repeated.status, repeated.headers.getSetCookie()]).toEqual([200, []])
    await browser.post('/api/logins/password', { login, password })
    expect(browser.cookies.get('opora_session')).not.toBe(first)
  })

  it('leaves no token, password or address in the database', async () => {
    const { login } = await join(server, { address: '203.0.113.77' })
    const browser = visitor(server, { address: '203.0.113.77' })
    await browser.post('/api/logins/password', { login: 'пароль вместо логина', password })
    await browser.post('/api/logins/password', { login, password })
    const { rows } = await server.database.open().pool.query<{ found: string }>(`
      select string_agg(t::text, '') as found from (
        select to_jsonb(s) as t from session as s union all select to_jsonb(j) from journal_entry as j union all select to_jsonb(r) from command_reply as r
        union all select to_jsonb(a) from attempt_pace as a union all select to_jsonb(k) from known_browser as k union all select to_jsonb(l) from login as l) as all_rows`)
    const kept = rows[0]?.found ?? ''
    expect(kept).toContain(login)
    for (const secret of [browser.cookies.get('opora_session'), browser.cookies.get('opora_browser'), password, 'пароль вместо логина', '203.0.113.77']) expect(kept).not.toContain(secret)
  })

  it('lets one person come in from several browsers at the same moment', async () => {
    const { login } = await join(server)
    for (let round = 0; round < 10; round += 1) {
      const entered = await Promise.all(Array.from({ length: 4 }, () => visitor(server, { address: `203.0.113.${100 + round}` }).post('/api/logins/password', { login, password })))
      expect(entered.map(({ status, code }) => code ?? status)).toEqual([200, 200, 200, 200])
    }
  })

  it('stands in the journal under the name of who came in', async () => {
    const { login, person } = await join(server)
    await visitor(server).post('/api/logins/password', { login, password })
    const { rows } = await server.database.open().pool.query('select person_id, appointment_id, action from journal_entry where subject_id = $1 and action = $2', [person.personId, 'login.enter'])
    expect(rows).toHaveLength(2)
    expect(rows[1]).toEqual({ person_id: person.personId, appointment_id: person.appointmentId, action: 'login.enter' })
  })

  it('is not for a person whose values have been erased', async () => {
    const { login, person } = await join(server)
    await server.database.open().pool.query('update person set erased_at = now() where id = $1', [person.personId])
    expect((await visitor(server).post('/api/logins/password', { login, password })).code).toBe('login.wrong')
  })
})

async function guess(browser: ReturnType<typeof visitor>, login: string, times: number): Promise<(string | null)[]> {
  const codes: (string | null)[] = []
  for (let done = 0; done < times; done += 1) codes.push((await browser.post('/api/logins/password', { login, password: `догадка ${done}` })).code)
  return codes
}

describe('guessing', () => {
  it('is slowed down from where it comes, with the right password too, and says for how long', async () => {
    const { login } = await join(server, { address: '198.51.100.10' })
    const guesser = visitor(server, { address: '203.0.113.10' })
    expect(await guess(guesser, login, 6)).toEqual([...Array.from({ length: 5 }, () => 'login.wrong'), 'login.slowed'])
    const slowed = await guesser.post('/api/logins/password', { login, password })
    expect([slowed.status, slowed.code]).toEqual([429, 'login.slowed'])
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('locks nobody out: not from another address, not from a known browser at the same one', async () => {
    const { login, browser } = await join(server, { address: '203.0.113.11' })
    await guess(visitor(server, { address: '203.0.113.11' }), login, 8)
    expect((await visitor(server, { address: '203.0.113.12' }).post('/api/logins/password', { login, password })).status).toBe(200)
    expect((await browser.post('/api/logins/password', { login, password })).status).toBe(200)
  })

  it('at one login slows down no other login at the same address', async () => {
    const [one, other] = [await join(server), await join(server)]
    await guess(visitor(server, { address: '203.0.113.13' }), one.login, 8)
    expect((await visitor(server, { address: '203.0.113.13' }).post('/api/logins/password', { login: other.login, password })).status).toBe(200)
  })

  it('gets no more tries by asking many at once', async () => {
    const { login } = await join(server)
    const guesser = visitor(server, { address: '203.0.113.14' })
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => guesser.post('/api/logins/password', { login, password: `догадка ${at}` })))
    expect(answers.filter(({ code }) => code === 'login.wrong')).toHaveLength(5)
  })

  it('in a browser that is known to another person is guessing in a strange browser', async () => {
    const [one, other] = [await join(server), await join(server)]
    await guess(one.browser, other.login, 6)
    const { rows } = await server.database.open().pool.query<{ n: number }>('select count(*)::int as n from attempt_pace where failures > 4')
    expect(rows[0]?.n).toBeGreaterThan(0)
    expect((await one.browser.post('/api/logins/password', { login: other.login, password })).code).toBe('login.slowed')
  })

  it('by many at one address leaves those who are right alone: a whole school comes in', async () => {
    const { login } = await join(server)
    for (let round = 0; round < 12; round += 1) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => visitor(server, { address: '203.0.113.15' }).post('/api/logins/password', { login: `pupil-${round}-${Math.random()}`, password: 'догадка' })))
      expect(answers.every(({ code }) => code === 'login.wrong')).toBe(true)
    }
    expect((await visitor(server, { address: '203.0.113.15' }).post('/api/logins/password', { login, password })).status).toBe(200)
  })
})
