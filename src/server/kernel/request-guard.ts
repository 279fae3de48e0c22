import { isIP } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { OporaError } from '../../domain/kernel/errors.ts'

export type Guarded = {
  /** Where people open the system; null where nobody has said. */
  publicUrl: string | null
  /** Where the server listens. */
  host: string
}

/**
 * Lets in only what was meant for this server and comes from its own pages. A foreign site can point its name here (DNS rebinding): the Host
 * gives it away. It can post a form here, with the person's cookies: the Origin gives it away, and a cookie that is Lax is not even sent.
 * Programs that are no browsers send no Origin and hold no cookies but their own.
 */
export function guardRequests(http: FastifyInstance, { publicUrl, host: listening }: Guarded): void {
  const publicPlace = publicUrl === null ? null : new URL(publicUrl)

  http.addHook('onRequest', async (request) => {
    const host = (request.headers.host ?? '').toLowerCase()
    if (!isOwn(host) && !isForMachines(request.url)) throw new OporaError('forbidden', 'request.foreign-host', { host: host.slice(0, 100) })
    const origin = request.headers.origin
    if (origin !== undefined && !isOwnOrigin(origin, host)) throw new OporaError('forbidden', 'request.foreign-origin', { origin: origin.slice(0, 100) })
    if (request.headers['sec-fetch-site'] === 'cross-site' && request.method !== 'GET') {
      throw new OporaError('forbidden', 'request.foreign-origin', { origin: 'cross-site' })
    }
  })

  /** A bare address is nobody's name, so nobody can point it elsewhere; it will do where no public address was given. */
  function isOwn(host: string): boolean {
    if (host === publicPlace?.host || isLoopbackName(host)) return true
    return publicPlace === null && !isLoopback(listening) && isIP(host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')) !== 0
  }

  /** The very page that this server gave: a program at another port of this machine is another site, and so is the page without TLS. */
  function isOwnOrigin(origin: string, host: string): boolean {
    if (!URL.canParse(origin)) return false
    const given = new URL(origin)
    return given.host === publicPlace?.host ? given.protocol === publicPlace.protocol : given.host === host
  }
}

function isLoopbackName(host: string): boolean {
  return /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/.test(host)
}

/** A balancer and a collector of figures ask by address. */
function isForMachines(url: string): boolean {
  return /^\/(healthz|readyz|metrics)$/.test(url)
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
