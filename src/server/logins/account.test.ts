import { Secret, TOTP } from 'otpauth'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { join, password } from '../../../tests/support/join.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import { newInvitationCode, visitor, type Visitor } from '../../../tests/support/visitor.ts'
import type { AccountReply } from '../../contract/accounts.ts'
import { readableCode, recoveryCodeCount, recoveryCodeLength } from '../../domain/logins/readable-code.ts'

let server: TestServer
beforeAll(async () => { server = await startServer() })
afterAll(() => server.close())

const account = async (browser: Visitor) => (await browser.get<AccountReply>('/api/account')).body
const enter = (browser: Visitor, login: string, secret = password) => browser.post<{ next: string }>('/api/logins/password', { login, password: secret })
const aPerson = async () => (await signIn(server.database.open({ poolSize: 1 }).db, 'curator', { territoryId: 2 })).personId
const invite = async (personId: string, code: string) => server.post<{ id: string }>(`/api/people/${personId}/invitations`, { code })
const later = () => new Promise((resolve) => { setTimeout(resolve, 2_100) })

describe('the own account', () => {
  it('changes its password by the present one, and ends the other sessions', async () => {
    const { login, browser } = await join(server)
    const elsewhere = visitor(server)
    await enter(elsewhere, login)
    expect((await browser.post('/api/account/password', { current: 'не тот', password: 'пять других слов рядом' })).status).toBe(403)
    expect((await browser.post('/api/account/password', { current: password, password: 'пять других слов рядом' })).status).toBe(200)
    expect((await elsewhere.get('/api/account')).status).toBe(401)
    expect((await enter(visitor(server), login)).code).toBe('login.wrong')
    expect((await enter(visitor(server), login, 'пять других слов рядом')).status).toBe(200)
  })

  it('lists its own sessions only, and ends one or all others', async () => {
    const { login, browser } = await join(server)
    const [second, third, strange] = [visitor(server), visitor(server), await join(server)]
    await enter(second, login)
    await enter(third, login)
    const { sessions } = await account(browser)
    // The one that the person was put in by, the one of the invitation, and two more.
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    const [anothers] = (await account(strange.browser)).sessions
    expect(sessions.map(({ id }) => id)).not.toContain(anothers?.id)
    expect((await browser.post(`/api/account/sessions/${anothers?.id ?? ''}/end`)).status).toBe(404)
    const other = (await account(third)).sessions.find(({ isCurrent }) => isCurrent)
    expect((await browser.post(`/api/account/sessions/${other?.id ?? ''}/end`)).status).toBe(200)
    expect((await third.get('/api/account')).status).toBe(401)
    expect((await browser.post('/api/account/sessions/end-others')).status).toBe(200)
    expect((await second.get('/api/account')).status).toBe(401)
    expect((await account(browser)).sessions).toHaveLength(1)
  })

  it('asks for one-time codes once they are set, takes none twice, and gives in to a recovery code once', async () => {
    const { login, browser } = await join(server)
    const secret = new Secret({ size: 20 })
    const totp = new TOTP({ secret })
    const recoveryCodes = Array.from({ length: recoveryCodeCount }, () => readableCode(randomBytes(64), recoveryCodeLength))
    expect((await browser.post('/api/account/one-time-codes', { secret: secret.base32, code: totp.generate(), recoveryCodes, current: password })).status).toBe(200)
    expect(await account(browser)).toMatchObject({ hasOneTimeCodes: true, recoveryCodesLeft: recoveryCodeCount })
    const entering = visitor(server)
    expect((await enter(entering, login)).body).toEqual({ next: 'second-step' })
    expect((await entering.get('/api/account')).status).toBe(401)
    // The code that set it up was taken then.
    expect((await entering.post('/api/logins/second-step', { code: totp.generate() })).status).toBe(401)
    expect((await entering.post('/api/logins/second-step', { code: recoveryCodes[0] })).status).toBe(200)
    expect((await account(entering)).recoveryCodesLeft).toBe(recoveryCodeCount - 1)
    const again = visitor(server)
    await enter(again, login)
    expect((await again.post('/api/logins/second-step', { code: recoveryCodes[0] })).status).toBe(401)
  })
})

describe('a session', () => {
  it('is over after its time, and when nobody has worked in it for long', async () => {
    const { db } = server.database.open({ poolSize: 1 })
    const [ended, idle, live] = [await join(server), await join(server), await join(server)]
    await db.updateTable('session').set({ expires_at: new Date(Date.now() - 1_000) }).where('person_id', '=', ended.person.personId).execute()
    await db.updateTable('session').set({ seen_at: new Date(Date.now() - 12.1 * 3_600_000) }).where('person_id', '=', idle.person.personId).execute()
    await db.updateTable('session').set({ seen_at: new Date(Date.now() - 11.9 * 3_600_000) }).where('person_id', '=', live.person.personId).execute()
    await later()
    expect([(await ended.browser.get('/api/account')).status, (await idle.browser.get('/api/account')).status, (await live.browser.get('/api/account')).status]).toEqual([401, 401, 200])
  })

  it('ends with «Выйти», on the server too', async () => {
    const { browser } = await join(server)
    const kept = new Map(browser.cookies)
    expect((await browser.post('/api/session/end')).status).toBe(200)
    for (const [name, value] of kept) browser.cookies.set(name, value)
    expect((await browser.get('/api/account')).status).toBe(401)
  })
})

describe('an invitation', () => {
  it('is read and accepted by its link, and by its code as it is typed from paper; once', async () => {
    const code = newInvitationCode()
    await invite(await aPerson(), code)
    expect((await visitor(server).get(`/api/invitations/${code}`)).body).toMatchObject({ person: 'Проверочный Человек', login: null })
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
    const login = `typed-${randomBytes(4).toString('hex')}`
    expect((await visitor(server).post('/api/invitations/accept', { code: typed, login, password })).status).toBe(200)
    expect((await visitor(server).post('/api/invitations/accept', { code, login: `${login}2`, password })).code).toBe('invitation.unknown')
    expect((await enter(visitor(server), login)).status).toBe(200)
  })

  it('is void once another was made, once it was revoked, and after its end', async () => {
    const personId = await aPerson()
    const [first, second] = [newInvitationCode(), newInvitationCode()]
    await invite(personId, first)
    const { body } = await invite(personId, second)
    expect((await visitor(server).get(`/api/invitations/${first}`)).status).toBe(404)
    expect((await visitor(server).get(`/api/invitations/${second}`)).status).toBe(200)
    expect((await server.post(`/api/invitations/${body.id}/revoke`, {})).status).toBe(200)
    expect((await visitor(server).get(`/api/invitations/${second}`)).status).toBe(404)
    const third = newInvitationCode()
    await invite(personId, third)
    await server.database.open({ poolSize: 1 }).db.updateTable('invitation').set({ expires_at: new Date(Date.now() - 1_000) }).where('person_id', '=', personId).execute()
    expect((await visitor(server).get(`/api/invitations/${third}`)).status).toBe(404)
  })

  it('is made by nobody for people of another region', async () => {
    const { browser } = await join(server, { role: 'regional-coordinator', territoryId: 3 })
    expect((await browser.post(`/api/people/${await aPerson()}/invitations`, { code: newInvitationCode() })).status).toBe(403)
  })
})
