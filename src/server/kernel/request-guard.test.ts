import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

let server: TestServer
beforeAll(async () => { server = await startServer() })
afterAll(() => server.close())

/** fetch() may not set Host and Origin; a rebinding page's browser does. */
function status(path: string, headers: Record<string, string>, method = 'GET', url = server.url): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url.replace('0.0.0.0', '127.0.0.1')}${path}`, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the guard of a server on this machine', () => {
  it.each([
    ['a name that a foreign site points here', { host: 'evil.example' }],
    ['a page of a foreign site', { origin: 'https://evil.example' }],
    ['a page of another program on this machine', { host: 'localhost:3000', origin: 'http://localhost:8080' }],
    ['a page without an origin of its own', { origin: 'null' }],
  ])('refuses %s', async (_, headers) => {
    expect(await status('/api/session', headers)).toBe(403)
  })

  it('refuses a form that a foreign page posts', async () => {
    expect(await status('/api/territories', { 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403)
  })

  it.each(['127.0.0.1:3000', '127.0.0.2:3000', 'localhost:3000', '[::1]:3000', 'localhost'])('lets %s in', async (host) => {
    expect(await status('/api/session', { ...server.app.localHeader, host })).toBe(200)
  })
})

describe('the guard of a server that others reach', () => {
  let open: TestServer
  beforeAll(async () => { open = await startServer({ kindIfNew: 'production', host: '0.0.0.0', publicUrl: 'https://opora.example' }) })
  afterAll(() => open.close())
  const ask = (path: string, headers: Record<string, string>, method = 'GET') => status(path, headers, method, open.url)

  it('knows the public address and no other name', async () => {
    expect(await ask('/api/session', { host: 'opora.example' })).toBe(200)
    expect(await ask('/api/session', { host: 'evil.example' })).toBe(403)
    expect(await ask('/api/session', { host: '192.0.2.7:3000' })).toBe(403)
  })

  it('takes commands from its own pages only, and not from the page without TLS', async () => {
    const origins = ['https://opora.example', 'http://opora.example', 'https://evil.example']
    const answers = await Promise.all(origins.map((origin) => ask('/api/logins/password', { host: 'opora.example', origin }, 'POST')))
    expect(answers.map((answer) => answer === 403)).toEqual([false, true, true])
  })

  it('answers a balancer that asks by address', async () => {
    expect(await ask('/healthz', { host: '192.0.2.7:3000' })).toBe(200)
  })

  it('asks browsers to come by TLS only', async () => {
    const { headers } = await open.app.http.inject({ url: '/healthz' })
    expect(headers['strict-transport-security']).toContain('max-age=')
  })
})

it('lets an address stand for a name where nobody said under which the system is opened', async () => {
  const open = await startServer({ kindIfNew: 'production', host: '0.0.0.0' })
  expect(await status('/api/session', { host: '192.0.2.7:3000' }, 'GET', open.url)).toBe(200)
  expect(await status('/api/session', { host: '[2001:db8::7]:3000' }, 'GET', open.url)).toBe(200)
  expect(await status('/api/session', { host: 'evil.example' }, 'GET', open.url)).toBe(403)
  await open.close()
})

it('lets no demonstration listen where others reach it: its passwords are printed', async () => {
  await expect(startServer({ host: '0.0.0.0' })).rejects.toThrow('settings.demonstration-not-loopback')
})
