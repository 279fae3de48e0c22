import type { z } from 'zod'
import { addressOf, asValues } from '../contract/address.ts'
import { commandIdHeader, type AnyEndpoint, type Endpoint } from '../contract/endpoint.ts'
import { problemSchema, type Problem } from '../contract/problem.ts'
import { knock } from './knock.ts'
import type { RequestLedger } from './request-ledger.ts'

type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = { params?: z.input<P>; query?: z.input<Q>; body?: z.input<B> }

type NamedFile = { name: string; bytes: Uint8Array }

export type Refusal = { status: number; problem: Problem }

/** One person at the API, with that person's own cookie. */
export type Caller = {
  /** Throws where it is refused: what a rehearsal asks for is allowed, unless it tries a refusal on purpose. */
  ask: <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(endpoint: Endpoint<P, Q, B, R>, input?: Input<P, Q, B>, options?: { commandId?: string }) => Promise<z.output<R>>
  /** Puts a file; its reply is that of the endpoint. */
  upload: (endpoint: AnyEndpoint, file: NamedFile, query?: Record<string, unknown>) => Promise<unknown>
  /** The bytes of a download. */
  download: (endpoint: AnyEndpoint, input?: { params?: unknown; query?: unknown }) => Promise<Uint8Array>
  /** Asks for what must be refused: the refusal, or null where it was allowed. */
  tries: (endpoint: AnyEndpoint, input?: { params?: unknown; query?: unknown; body?: unknown }, file?: NamedFile) => Promise<Refusal | null>
}

export type CallerOptions = {
  url: () => string
  ledger: RequestLedger
  /** Ids of commands, deterministic for a seed: a command sent again after a crash is the same command. */
  nextCommandId: () => string
  /** How long to knock at a server that does not answer, because it was killed and is being started again. */
  patienceMs: number
}

export function caller({ url, ledger, nextCommandId, patienceMs }: CallerOptions): Caller {
  let cookie = ''

  const send = async (endpoint: AnyEndpoint, input: { params?: unknown; query?: unknown; body?: unknown }, commandId: string, form?: () => FormData): Promise<Response> => {
    const address = addressOf(endpoint.path, asValues(input.params), asValues(input.query))
    const isCommand = endpoint.kind === 'command' || endpoint.kind === 'upload'
    const request = (): RequestInit => ({
      method: endpoint.method,
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(isCommand ? { [commandIdHeader]: commandId } : {}),
        ...(endpoint.kind === 'command' ? { 'content-type': 'application/json' } : {}),
      },
      ...(endpoint.kind === 'command' ? { body: JSON.stringify(input.body ?? {}) } : {}),
      ...(form ? { body: form() } : {}),
    })
    const response = await knock(() => fetch(`${url()}${address}`, request()), patienceMs, ledger)
    for (const set of response.headers.getSetCookie()) cookie = mergeCookie(cookie, set)
    return response
  }

  return {
    async ask(endpoint, input = {}, { commandId = nextCommandId() } = {}) {
      const response = await send(endpoint as unknown as AnyEndpoint, input, commandId)
      const text = await response.text()
      if (!response.ok) {
        ledger.failed(`${endpoint.method} ${endpoint.path}: ${response.status} ${text.slice(0, 300)}`)
        throw new Error(`${endpoint.method} ${endpoint.path} was refused with ${response.status}: ${text.slice(0, 500)}`)
      }
      if (endpoint.kind === 'command') ledger.acknowledged({ id: commandId, path: endpoint.path })
      return JSON.parse(text) as z.output<typeof endpoint.reply>
    },
    async upload(endpoint, file, query = {}) {
      const response = await send(endpoint, { query }, nextCommandId(), formOf(file))
      const text = await response.text()
      if (!response.ok) {
        ledger.failed(`${endpoint.method} ${endpoint.path}: ${response.status} ${text.slice(0, 300)}`)
        throw new Error(`${endpoint.path} was refused with ${response.status}: ${text.slice(0, 500)}`)
      }
      return JSON.parse(text) as unknown
    },
    async download(endpoint, input = {}) {
      const response = await send(endpoint, input, nextCommandId())
      if (response.ok) return new Uint8Array(await response.arrayBuffer())
      const text = await response.text()
      ledger.failed(`${endpoint.method} ${endpoint.path}: ${response.status} ${text.slice(0, 300)}`)
      throw new Error(`${endpoint.path} was refused with ${response.status}: ${text.slice(0, 500)}`)
    },
    async tries(endpoint, input = {}, file) {
      const response = await send(endpoint, input, nextCommandId(), file === undefined ? undefined : formOf(file))
      if (response.ok) {
        await response.arrayBuffer()
        return null
      }
      return { status: response.status, problem: problemSchema.parse(await response.json()) }
    },
  }
}

function formOf({ name, bytes }: NamedFile): () => FormData {
  return () => {
    const made = new FormData()
    made.append('file', new Blob([new Uint8Array(bytes)]), name)
    return made
  }
}

function mergeCookie(held: string, set: string): string {
  const [pair = ''] = set.split(';')
  const [name = ''] = pair.split('=')
  const others = held.split('; ').filter((part) => part !== '' && !part.startsWith(`${name}=`))
  return [...others, pair].join('; ')
}
