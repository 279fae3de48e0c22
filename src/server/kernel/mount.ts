import '@fastify/cookie'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { commandIdHeader, type AnyEndpoint, type Endpoint } from '../../contract/endpoint.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import type { Clocks } from './clocks.ts'
import type { CommandContext, HearFacts, QueryContext } from './context.ts'
import type { FileStore } from './file-store.ts'
import { pathOf } from './logged-request.ts'
import { visitOf } from './visit.ts'
import { runCommand, runPreparedCommand, type CommandRun } from './run-command.ts'
import { keepFile } from './stored-file.ts'

export type Platform = {
  http: FastifyInstance
  db: Kysely<Tables>
  clocks: Clocks
  files: FileStore
  /** Who asks; refuses whoever has not logged in, unless the endpoint is open to everybody. */
  actorOf: (request: FastifyRequest, endpoint: AnyEndpoint) => Promise<Actor>
  hearFacts?: HearFacts
  /** All that has been mounted, for OpenAPI. */
  mounted: AnyEndpoint[]
}

/** `size` lets the browser show how far it is; what has a hash needs to be fetched once only. */
export type Download = { bytes: Uint8Array | Readable; mediaType: string; fileName: string; inline?: boolean; size?: number; hash?: string }

/** A file in the store, and what was seen in it before it was kept. */
export type UploadedFile<Seen> = { name: string; hash: string; size: number; seen: Seen }

type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> }

export function mountQuery<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  platform: Platform, endpoint: Endpoint<P, Q, B, R>, handle: (context: QueryContext, input: Input<P, Q, B>) => Promise<z.input<R>>,
): void {
  route(platform, endpoint, async (request, reply) => {
    const input = parse(endpoint, request)
    const answer = await handle(await queryContext(platform, request, endpoint), input)
    return reply.send(endpoint.reply.parse(answer))
  })
}

export function mountCommand<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  platform: Platform, endpoint: Endpoint<P, Q, B, R>, handle: (context: CommandContext, input: Input<P, Q, B>) => Promise<z.input<R>>,
): void {
  route(platform, endpoint, async (request, reply) => {
    const input = parse(endpoint, request)
    return reply.send(await runCommand(await runOf(platform, request, reply, endpoint), async (context) => endpoint.reply.parse(await handle(context, input))))
  })
}

/** A command that takes long: `prepare` works before the transaction, and what it made is handled within. */
export function mountPreparedCommand<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Prepared>(
  platform: Platform, endpoint: Endpoint<P, Q, B, R>,
  prepare: (context: QueryContext, input: Input<P, Q, B>) => Promise<Prepared>,
  handle: (context: CommandContext, input: Input<P, Q, B>, prepared: Prepared) => Promise<z.input<R>>,
): void {
  route(platform, endpoint, async (request, reply) => {
    const input = parse(endpoint, request)
    const [run, context] = [await runOf(platform, request, reply, endpoint), await queryContext(platform, request, endpoint)]
    return reply.send(await runPreparedCommand(run, () => prepare(context, input), async (context, prepared) => endpoint.reply.parse(await handle(context, input, prepared))))
  })
}

type UploadRule<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, Seen> = {
  /** Bytes. */
  limit: number
  /** Asked before a byte is taken: who may not, must not fill the disk. */
  authorize: (context: QueryContext, input: Input<P, Q, B>) => void | Promise<void>
  /** Looks at the whole file before it is kept; what it refuses is not. */
  examine: (file: { name: string; path: string; size: number }) => Promise<Seen>
}

/** For a file that is looked at later, by whoever reads it. */
export const unexamined = async (): Promise<undefined> => undefined

/** The file goes to the store before the transaction opens; `handle` gets its hash. A command refused after that leaves its file to the sweep. */
export function mountUpload<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Seen>(
  platform: Platform, endpoint: Endpoint<P, Q, B, R>, rule: UploadRule<P, Q, B, Seen>,
  handle: (context: CommandContext, input: Input<P, Q, B>, file: UploadedFile<Seen>) => Promise<z.input<R>>,
): void {
  route(platform, endpoint, async (request, reply) => {
    const input = parse(endpoint, request)
    const run = await runOf(platform, request, reply, endpoint)
    await rule.authorize(await queryContext(platform, request, endpoint), input)
    const part = await request.file()
    if (!part?.filename) {
      part?.file.resume()
      throw new OporaError('invalid_input', 'file.absent')
    }
    const file = await takeIn(platform, part, rule).catch((error: unknown) => {
      // What is left of a refused file is let through, or the client would wait for ever to be rid of it.
      part.file.resume()
      throw error
    })
    return reply.send(await runCommand(run, async (context) => endpoint.reply.parse(await handle(context, input, file))))
  })
}

async function takeIn<Seen>(
  { files, db }: Platform, part: MultipartFile, { limit, examine }: { limit: number; examine: (file: { name: string; path: string; size: number }) => Promise<Seen> },
): Promise<UploadedFile<Seen>> {
  const spooled = await files.receive(part.file, limit)
  try {
    const seen = await examine({ name: part.filename, path: spooled.path, size: spooled.size })
    await keepFile(files, db, spooled)
    return { name: part.filename, hash: spooled.hash, size: spooled.size, seen }
  } catch (error) {
    await files.drop(spooled)
    throw error
  }
}

export function mountDownload<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  platform: Platform, endpoint: Endpoint<P, Q, B, R>, handle: (context: QueryContext, input: Input<P, Q, B>) => Promise<Download>,
): void {
  route(platform, endpoint, async (request, reply) => {
    const input = parse(endpoint, request)
    const { bytes, mediaType, fileName, inline, size, hash } = await handle(await queryContext(platform, request, endpoint), input)
    if (size !== undefined) reply.header('content-length', size)
    if (hash !== undefined) reply.header('cache-control', 'private, max-age=300').header('etag', `"${hash}"`)
    return reply
      .header('content-type', mediaType)
      // Whatever is in it runs nowhere: a browser that shows it may load and do nothing.
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${extendedValue(fileName)}`)
      .send(bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes)
  })
}

function route(platform: Platform, endpoint: AnyEndpoint, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>): void {
  platform.mounted.push(endpoint)
  platform.http.route({ method: endpoint.method, url: endpoint.path, handler })
}

function parse<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>, request: FastifyRequest,
): Input<P, Q, B> {
  return {
    params: endpoint.params.parse(request.params ?? {}),
    query: endpoint.query.parse(request.query ?? {}),
    body: endpoint.kind === 'command' ? endpoint.body.parse(request.body) : (undefined as z.infer<B>),
  }
}

async function queryContext({ actorOf, db, clocks, files }: Platform, request: FastifyRequest, endpoint: AnyEndpoint): Promise<QueryContext> {
  return { actor: await actorOf(request, endpoint), db, files, visit: visitOf(request), now: clocks.now(), programmeDate: clocks.programmeDate() }
}

async function runOf({ db, clocks, files, actorOf, hearFacts }: Platform, request: FastifyRequest, reply: FastifyReply, endpoint: AnyEndpoint): Promise<CommandRun> {
  return {
    db, clocks, files, actor: await actorOf(request, endpoint), commandId: commandIdOf(request), asked: `${request.method} ${pathOf(request)}`, visit: visitOf(request),
    replyHeader: (name, value) => reply.header(name, value), ...(hearFacts === undefined ? {} : { hearFacts }),
  }
}

/** RFC 8187: what encodeURIComponent leaves may still end or split the value. */
function extendedValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function commandIdOf(request: FastifyRequest): string {
  const given = z.uuid().safeParse(request.headers[commandIdHeader])
  if (!given.success) throw new OporaError('invalid_input', 'request.no-command-id', { header: commandIdHeader })
  return given.data
}
