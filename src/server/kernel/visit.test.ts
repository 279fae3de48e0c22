import Fastify from 'fastify'
import { afterAll, expect, it } from 'vitest'
import cookie from '@fastify/cookie'
import { visitOf } from './visit.ts'

const http = Fastify({ trustProxy: 'loopback' })
await http.register(cookie)
http.get('/', (request, reply) => reply.send(visitOf(request)))
afterAll(() => http.close())

const addressOf = async (from: string) => (await http.inject({ url: '/', headers: { 'x-forwarded-for': from } })).json<{ address: string }>().address

it('knows a whole IPv6 network as one address', async () => {
  expect(await addressOf('2001:db8:1:2:3:4:5:6')).toBe(await addressOf('2001:db8:1:2::9'))
  expect(await addressOf('2001:db8:1:3::9')).not.toBe(await addressOf('2001:db8:1:2::9'))
  expect(await addressOf('2001:db8::1')).toBe(await addressOf('2001:db8::2'))
  expect(await addressOf('::ffff:10.1.2.3')).toBe('10.1.2.3')
  expect(await addressOf('10.1.2.3')).toBe('10.1.2.3')
})
