import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OporaError } from '../../domain/kernel/errors.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { openApp } from '../app.ts'

let server: TestServer
beforeAll(async () => { server = await startServer() })
afterAll(() => server.close())

/** fetch() may not set Host and Origin; a rebinding page's browser does. */
function status(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the loopback guard', () => {
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

  it('does not let the server listen where others reach it, while nobody has a password', async () => {
    const opening = openApp({ databaseUrl: null, dataFolder: server.dataFolder, port: 0, host: '0.0.0.0', publicUrl: null, s3Url: null, clamdUrl: null, programmeDate: null, logLevel: 'silent' })
    await expect(opening).rejects.toThrow(OporaError)
  })
})
