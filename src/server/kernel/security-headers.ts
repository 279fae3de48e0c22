import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'

/**
 * The headers that keep a browser within what our pages need. The plugin makes them anew for every request, which costs more than most routes do;
 * they never change, so it makes them once, for a request that nobody sent.
 */
export async function sendSecurityHeaders(http: FastifyInstance, { isOverTls }: { isOverTls: boolean }): Promise<void> {
  const once = Fastify()
  await once.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], upgradeInsecureRequests: null } },
    strictTransportSecurity: isOverTls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  })
  const plain = Fastify()
  const [guarded, bare] = [await once.inject('/'), await plain.inject('/')]
  const headers = Object.fromEntries(Object.entries(guarded.headers).filter(([name]) => !(name in bare.headers)).map(([name, value]) => [name, String(value)]))
  await Promise.all([once.close(), plain.close()])
  http.addHook('onRequest', (_, reply, done) => {
    void reply.headers(headers)
    done()
  })
}
