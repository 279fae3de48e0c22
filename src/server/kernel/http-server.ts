import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyInstance } from 'fastify'
import { OporaError } from '../../domain/kernel/errors.ts'
import { loggedRequest } from './logged-request.ts'
import { sendProblem } from './problems.ts'
import { guardRequests } from './request-guard.ts'
import { sendSecurityHeaders } from './security-headers.ts'
import type { Settings } from './settings.ts'

/** Without a route, so that whatever opens the database has a log to write to. */
export function createHttp({ logLevel, trustedProxies }: Settings): FastifyInstance {
  return Fastify({
    logger: { level: logLevel, stream: process.stderr, serializers: { req: loggedRequest } },
    bodyLimit: 10 * 2 ** 20, routerOptions: { maxParamLength: 200 }, forceCloseConnections: 'idle', requestTimeout: 120_000,
    trustProxy: trustedProxies,
    // An address that is no address comes before all hooks and handlers.
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
  })
}

/** What holds for every route, so before the first of them. `longestMessage`: bytes, of a socket's. */
export async function prepareHttp(http: FastifyInstance, settings: Settings, { longestMessage }: { longestMessage: number }): Promise<void> {
  guardRequests(http, settings)
  await sendSecurityHeaders(http, { isOverTls: settings.publicUrl?.startsWith('https:') === true })
  await http.register(cookie)
  await http.register(websocket, { options: { maxPayload: longestMessage } })
  // The file's own limit is the store's: a limit here would cut a file short without a word.
  await http.register(multipart, { limits: { files: 1, fields: 10, fileSize: Number.MAX_SAFE_INTEGER } })
  http.setErrorHandler(sendProblem)
}

/** Resolves to the address. */
export async function listen(http: FastifyInstance, { port, host }: Settings): Promise<string> {
  return http.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new OporaError('invalid_state', 'settings.port-taken', { port }) : error
  })
}

/** Requests under way are answered; one that is not done in three seconds is cut, for a supervisor waits no longer than ten. */
export async function closeHttp(http: FastifyInstance): Promise<void> {
  const deadline = setTimeout(() => http.server.closeAllConnections(), 3_000)
  await http.close()
  clearTimeout(deadline)
}
