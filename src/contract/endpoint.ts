import { z } from 'zod'

/**
 * One call of the API. The server mounts it, the web and the rehearsal call it, OpenAPI is printed from it.
 * - `query` reads. - `command` changes: one transaction, with an id made by the client, so that a repeat does nothing twice.
 * - `upload` takes one file as multipart and then is a command. - `download` replies with bytes.
 */
export type Endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = {
  kind: 'query' | 'command' | 'upload' | 'download'
  method: 'GET' | 'POST'
  /** With `:name` for each key of `params`. */
  path: string
  /** Russian: what it is for, as OpenAPI shows it. */
  summary: string
  /** Asked without having logged in: the login itself, an invitation, a calendar by its secret address. */
  isOpen: boolean
  params: P
  query: Q
  body: B
  reply: R
}

export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

const nothing = z.object({})

type Parts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = {
  path: string
  summary: string
  isOpen?: boolean
  params?: P
  query?: Q
  body?: B
  reply: R
}

export function query<R extends z.ZodType, P extends z.ZodType = typeof nothing, Q extends z.ZodType = typeof nothing>(
  { path, summary, isOpen, params, query, reply }: Omit<Parts<P, Q, z.ZodType, R>, 'body'>,
): Endpoint<P, Q, z.ZodUndefined, R> {
  return { kind: 'query', method: 'GET', path, summary, isOpen: isOpen ?? false, params: (params ?? nothing) as P, query: (query ?? nothing) as Q, body: z.undefined(), reply }
}

export function command<R extends z.ZodType, B extends z.ZodType, P extends z.ZodType = typeof nothing>(
  { path, summary, isOpen, params, body, reply }: Omit<Parts<P, z.ZodType, B, R>, 'query' | 'body'> & { body: B },
): Endpoint<P, typeof nothing, B, R> {
  return { kind: 'command', method: 'POST', path, summary, isOpen: isOpen ?? false, params: (params ?? nothing) as P, query: nothing, body, reply }
}

/** The file is the one part of a multipart body; `query` carries what goes with it. */
export function upload<R extends z.ZodType, Q extends z.ZodType = typeof nothing>(
  { path, summary, query, reply }: Omit<Parts<z.ZodType, Q, z.ZodType, R>, 'params' | 'body' | 'isOpen'>,
): Endpoint<typeof nothing, Q, z.ZodUndefined, R> {
  return { kind: 'upload', method: 'POST', path, summary, isOpen: false, params: nothing, query: (query ?? nothing) as Q, body: z.undefined(), reply }
}

export function download<P extends z.ZodType = typeof nothing, Q extends z.ZodType = typeof nothing>(
  { path, summary, isOpen, params, query }: Omit<Parts<P, Q, z.ZodType, z.ZodType>, 'body' | 'reply'>,
): Endpoint<P, Q, z.ZodUndefined, z.ZodUndefined> {
  return {
    kind: 'download', method: 'GET', path, summary, isOpen: isOpen ?? false,
    params: (params ?? nothing) as P, query: (query ?? nothing) as Q, body: z.undefined(), reply: z.undefined(),
  }
}

/** The header that carries a command's id: a UUID made by the client, the same at every repeat of the same command. */
export const commandIdHeader = 'idempotency-key'
