import '@fastify/cookie'
import type { FastifyRequest } from 'fastify'

/** Whence a request came. */
export type Visit = {
  /** The Host that was asked for, which the guard has let in. */
  host: string
  /** Of the browser or of its proxy; of IPv6 the network, for one subscriber has all of it. */
  address: string
  /** The header of that name, as sent; empty where there is none. */
  userAgent: string
  cookies: Readonly<Record<string, string | undefined>>
}

export const noVisit: Visit = { host: '', address: '', userAgent: '', cookies: {} }

export function visitOf(request: FastifyRequest): Visit {
  return { host: request.headers.host ?? '', address: networkOf(request.ip), userAgent: (request.headers['user-agent'] ?? '').slice(0, 500), cookies: request.cookies }
}

/** The first four of the eight groups of an IPv6 address, however it is written. */
function networkOf(address: string): string {
  if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length)
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after]
  return groups.slice(0, 4).join(':')
}
