import type { FastifyRequest } from 'fastify'

/**
 * What the log says of a request: never what was searched for (it may be a person's name), and of an address that holds a token only
 * its pattern, for whoever has the token reads the calendar. An unknown address may be a mistyped one with a token in it.
 */
export function loggedRequest(request: FastifyRequest): { method: string; url: string } {
  const pattern = request.routeOptions.url
  if (pattern === undefined) return { method: request.method, url: '(unknown)' }
  return { method: request.method, url: pattern.includes(':token') ? pattern : pathOf(request) }
}

export function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  return url.split('?', 1)[0] ?? url
}
