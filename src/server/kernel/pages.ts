import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { OporaError } from '../../domain/kernel/errors.ts'

/** The built web app: its files for long, its one page for every address that is no API. */
export async function servePages(http: FastifyInstance): Promise<void> {
  // From src (tests) and from dist alike, the pages lie in dist/web.
  const folder = fileURLToPath(new URL('../../../dist/web/', import.meta.url))
  const isBuilt = existsSync(folder)
  if (isBuilt) {
    await http.register(fastifyStatic, {
      root: folder, wildcard: false, index: false, cacheControl: false,
      setHeaders: (response, path) => {
        response.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  http.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
    if (isBuilt && wantsPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    throw new OporaError('not_found', 'request.unknown-address')
  })
}
