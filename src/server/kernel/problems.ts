import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DatabaseError } from 'pg'
import { ZodError } from 'zod'
import type { Problem } from '../../contract/problem.ts'
import { sentenceOf } from '../../contract/sentences.ts'
import { OporaError, type ErrorCategory } from '../../domain/kernel/errors.ts'
import { isAway } from '../db/patient-pool.ts'

/** Enough for a person to mend; a request with thousands of faults must not make a reply of megabytes. */
const mostFaults = 50

const statusOf: Record<ErrorCategory, number> = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid_state: 422,
  too_large: 413,
  unsupported: 415,
  unavailable: 503,
  cancelled: 409,
  too_many: 429,
}

/** Answers with the problem; a fault of ours is logged, but for the one who hung up in the middle of his own upload. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, request.id)
  const wait = error instanceof OporaError && error.category === 'too_many' ? error.parameters['seconds'] : undefined
  if (wait !== undefined) void reply.header('retry-after', String(wait))
  if (problem.status >= 500 && !request.socket.destroyed) request.log.error(error)
  void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem)
}

/** The error reply for whatever was thrown; a fault of ours says nothing of its inside, which stands in the log under `instance`. */
function problemOf(error: unknown, instance: string): Problem {
  const known = asOporaError(error)
  const { title, advice } = sentenceOf(known?.code ?? 'internal', known?.parameters ?? {})
  const status = known ? statusOf[known.category] : 500
  return { type: 'about:blank', title, status, detail: advice, code: known?.code ?? 'internal', faults: faultsOf(error), instance }
}

/** What the framework, the schema or the database refused, as one of our own errors; undefined where the fault is ours. */
function asOporaError(error: unknown): OporaError | undefined {
  if (error instanceof OporaError) return error
  if (error instanceof ZodError) return new OporaError('invalid_input', 'request.invalid')
  if (error instanceof DatabaseError) return databaseRefusal(error.code ?? '')
  if (isFastifyError(error)) return frameworkRefusal(error)
  return error instanceof Error ? systemRefusal(error) : undefined
}

function databaseRefusal(code: string): OporaError | undefined {
  if (code === 'OP001') return new OporaError('invalid_state', 'revision.frozen')
  // 23P01: two at the same moment put what excludes each other.
  if (code === '40001' || code === '40P01' || code === '23P01') return new OporaError('conflict', 'request.collided')
  if (code === '23505') return new OporaError('conflict', 'request.duplicate')
  // The database is starting, stopping, or full of connections: it will be back.
  if (/^(08|53|57P)/.test(code)) return new OporaError('unavailable', 'database.unavailable')
  // A value that no column can hold: a number beyond its range, a text with a NUL or half a letter.
  if (code.startsWith('22')) return new OporaError('invalid_input', 'request.invalid')
  // Past a limit of the database itself: more words than one search index entry holds.
  if (code === '54000') return new OporaError('too_large', 'request.too-large')
  return undefined
}

function systemRefusal(error: Error): OporaError | undefined {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return new OporaError('unavailable', 'file.disk-full')
  const isOfFile = 'path' in error
  if ((isAway(error) && !isOfFile) || error.message.includes('timeout exceeded when trying to connect')) return new OporaError('unavailable', 'database.unavailable')
  return undefined
}

function frameworkRefusal(error: FastifyError): OporaError | undefined {
  if (error.statusCode === 404) return new OporaError('not_found', 'request.unknown-address')
  if (error.statusCode === 413) return new OporaError('too_large', 'request.too-large')
  if (error.statusCode === 415) return new OporaError('unsupported', 'request.media-type')
  if (error.statusCode === 429) return new OporaError('too_many', 'request.too-many')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return new OporaError('invalid_input', 'request.invalid')
  return undefined
}

function faultsOf(error: unknown): Problem['faults'] {
  if (!(error instanceof ZodError)) return []
  return error.issues.slice(0, mostFaults).map((issue) => ({ at: issue.path.map(String).join('.'), message: issue.message }))
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
}
