import type { z } from 'zod'
import { commandIdHeader, type Endpoint } from '../../../contract/endpoint.ts'
import { addressOf, asValues } from '../../../contract/address.ts'
import { tellConnection } from './connection.ts'
import { ConnectionError } from './problem-error.ts'
import { problemOfReply } from './problem-reply.ts'

/** What an endpoint takes; a part that it has no use for may be left out. */
export type CallInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = { params?: z.input<P>; query?: z.input<Q>; body?: z.input<B> }

/** `commandId` names a command that may already have been sent once, so that it is not done twice. */
type CallOptions = { signal?: AbortSignal; commandId?: string }

/**
 * Asks the server. The reply is not parsed here again: the server has held it against the same schema a moment ago, and a plan of
 * 3,000 rows would be walked twice. A refusal is thrown as `ProblemError`, silence as `ConnectionError`.
 */
export async function call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>, { params, query, body }: CallInput<P, Q, B> = {}, { signal, commandId = crypto.randomUUID() }: CallOptions = {},
): Promise<z.output<R>> {
  const address = addressOf(endpoint.path, asValues(params), asValues(query))
  if (endpoint.kind !== 'command') return ask(address, { signal: signal ?? null })
  return repeating({
    method: 'POST', body: JSON.stringify(body ?? {}),
    headers: { 'content-type': 'application/json', [commandIdHeader]: commandId },
  }, address)
}

const pauses = [400, 1_200, 3_000]

/** A command whose reply was lost is sent again under the same id: the server answers what it has answered, and does nothing twice. */
async function repeating<T>(request: RequestInit, address: string): Promise<T> {
  for (const pause of pauses) {
    try {
      return await ask(address, request)
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return ask(address, request)
}

async function ask<T>(address: string, request: RequestInit): Promise<T> {
  const reply = await fetch(address, request).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    tellConnection(true)
    throw new ConnectionError()
  })
  tellConnection(false)
  const body: unknown = await reply.json().catch(() => null)
  if (!reply.ok) throw problemOfReply(reply.status, body)
  return body as T
}
