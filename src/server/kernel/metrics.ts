import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { OporaError } from '../../domain/kernel/errors.ts'
import { isLoopback } from './request-guard.ts'

/** Prometheus figures of this process and of its requests, by route, never by address or person; for whoever has the token, or is on this machine where there is none. */
export function serveMetrics(http: FastifyInstance, token: string | null): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'opora_http_request_seconds', help: 'Time to answer, by route and status', labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], registers: [registry],
  })
  http.addHook('onResponse', async (request, reply) => {
    seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) }, reply.elapsedTime / 1000)
  })
  http.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) throw new OporaError('forbidden', 'request.metrics-closed')
    return reply.header('content-type', registry.contentType).send(await registry.metrics())
  })
  return registry
}

/** What a proxy on this machine hands on comes from elsewhere, whether or not the proxy is trusted to say whence. */
function mayRead({ headers, ip }: FastifyRequest, token: string | null): boolean {
  if (token === null) return isLoopback(ip.replace(/^::ffff:/, '')) && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined
  return timingSafeEqual(hashed(headers.authorization ?? ''), hashed(`Bearer ${token}`))
}

function hashed(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
