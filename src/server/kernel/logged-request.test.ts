import { Writable } from 'node:stream'
import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { loggedRequest } from './logged-request.ts'

async function logOf(url: string): Promise<string> {
  let log = ''
  const stream = new Writable({ write(chunk, _, done) { log += String(chunk); done() } })
  const http = Fastify({ logger: { stream, serializers: { req: loggedRequest } } })
  // As the server does: Fastify's own handler would log the address.
  http.setNotFoundHandler((_, reply) => reply.status(404).send())
  http.get('/calendar/:token', async () => 'ok')
  http.get('/api/activities/:id', async () => 'ok')
  await http.inject({ url, headers: { cookie: 'session=secret' } })
  await http.close()
  return log
}

describe('the log of requests', () => {
  it('says what was asked for', async () => {
    expect(await logOf('/api/activities/17')).toContain('"url":"/api/activities/17"')
  })

  it.each([
    ['a token in an address', '/calendar/secret.ics'],
    ['a token in a mistyped address', '/calendar/secret.ics/'],
    ['what was searched for', '/api/activities/17?q=secret'],
    ['a cookie', '/api/activities/17'],
  ])('does not say %s', async (_, url) => {
    const log = await logOf(url)
    expect(log).toContain('incoming request')
    expect(log).not.toContain('secret')
  })
})
