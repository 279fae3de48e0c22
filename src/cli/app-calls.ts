import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse as Response } from 'fastify'
import { commandIdHeader } from '../contract/endpoint.ts'
import type { ImportReply } from '../contract/imports.ts'
import type { Problem } from '../contract/problem.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import type { App } from '../server/app.ts'

// The command line makes the same calls as the pages, in process: every check applies, and the journal knows.

/** Puts a document on the import desk. Under the id of an earlier call it is that very document. */
export async function upload(app: App, name: string, bytes: Uint8Array, commandId: string = randomUUID()): Promise<{ id: string }> {
  const boundary = randomUUID()
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name.replace(/["\r\n]/g, '_')}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return send(app, { method: 'POST', url: '/api/imports', payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, [commandIdHeader]: commandId } })
}

/** Waits until a document has been read, or could not be. */
export async function untilRead(app: App, id: string, onProgress: (done: number, total: number) => void = () => undefined): Promise<ImportReply> {
  for (;;) {
    const found = await ask<ImportReply>(app, 'GET', `/api/imports/${id}`)
    if (found.state !== 'reading') return found
    if (found.progress) onProgress(found.progress.done, found.progress.total)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** One call; a refusal becomes an error that says the same. Under the id of an earlier command it is done no second time. */
export function ask<Reply>(app: App, method: 'GET' | 'POST', url: string, body?: object, commandId: string = randomUUID()): Promise<Reply> {
  return send(app, { method, url, ...(body ? { payload: JSON.stringify(body), headers: { 'content-type': 'application/json', [commandIdHeader]: commandId } } : {}) })
}

/** Somebody with an own session, not the local administrator. */
export type SignedIn = { ask: <Reply>(method: 'GET' | 'POST', url: string, body?: object, commandId?: string) => Promise<Reply> }

/** In by login and password, as at the login page. */
export async function signIn(app: App, login: string, password: string): Promise<SignedIn> {
  const reply = await answered(app, { method: 'POST', url: '/api/logins/password', payload: JSON.stringify({ login, password }), headers: { 'content-type': 'application/json' } }, {})
  const cookie = [reply.headers['set-cookie'] ?? []].flat().map((set) => set.split(';', 1)[0]).join('; ')
  return {
    ask: async <Reply>(method: 'GET' | 'POST', url: string, body?: object, commandId: string = randomUUID()) =>
      (await answered(app, { method, url, ...(body ? { payload: JSON.stringify(body), headers: { 'content-type': 'application/json', [commandIdHeader]: commandId } } : {}) }, { cookie })).json<Reply>(),
  }
}

/** What a download gives. */
export async function fetchBytes(app: App, url: string): Promise<Uint8Array> {
  return (await answered(app, { method: 'GET', url })).rawPayload
}

type Request = { method: 'GET' | 'POST'; url: string; payload?: Buffer | string; headers?: Record<string, string> }

async function send<Reply>(app: App, request: Request): Promise<Reply> {
  return (await answered(app, request)).json<Reply>()
}

/** `as` says who asks; left out: the local administrator. */
async function answered(app: App, request: Request, as: Readonly<Record<string, string>> = app.localHeader): Promise<Response> {
  const response = await app.http.inject({ ...request, headers: { host: 'localhost', ...as, [commandIdHeader]: randomUUID(), ...request.headers } })
  if (response.statusCode < 300) return response
  const problem = response.json<Problem>()
  throw new OporaError('invalid_input', 'command.refused', { title: problem.title, advice: problem.detail, status: problem.status })
}
