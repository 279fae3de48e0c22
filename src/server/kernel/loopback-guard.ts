import type { FastifyInstance } from 'fastify'
import { OporaError } from '../../domain/kernel/errors.ts'

/**
 * While there are no logins, whoever reaches the server is its administrator: so only this machine's own browser pages may.
 * A foreign site can point its name at 127.0.0.1 (DNS rebinding) or post a form to it; the Host and the Origin give it away.
 */
export function guardLoopback(http: FastifyInstance, publicUrl: string | null): void {
  const publicHost = publicUrl ? new URL(publicUrl).host : null

  http.addHook('onRequest', async (request) => {
    const host = request.headers.host ?? ''
    if (!isOwn(host)) throw new OporaError('forbidden', 'request.foreign-host', { host: host.slice(0, 100) })
    const origin = request.headers.origin
    if (origin !== undefined && !isOwnOrigin(origin, host)) throw new OporaError('forbidden', 'request.foreign-origin', { origin: origin.slice(0, 100) })
    if (request.headers['sec-fetch-site'] === 'cross-site' && request.method !== 'GET') {
      throw new OporaError('forbidden', 'request.foreign-origin', { origin: 'cross-site' })
    }
  })

  function isOwn(host: string): boolean {
    return host === publicHost || /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/i.test(host)
  }

  /** The very page that this server gave: a program at another port of this machine is another site. */
  function isOwnOrigin(origin: string, host: string): boolean {
    return URL.canParse(origin) && [host.toLowerCase(), publicHost].includes(new URL(origin).host)
  }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
