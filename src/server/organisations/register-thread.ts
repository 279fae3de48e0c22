import { Worker } from 'node:worker_threads'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { RowDifference } from '../../domain/organisations/register/difference.ts'
import type { RegisteredOrganisation } from '../../domain/organisations/register/find-organisation.ts'
import { builtFile } from '../kernel/built-file.ts'
import { gate } from '../kernel/gate.ts'
import type { Comparison, FromThread, RegisterTask, ToThread } from './register-task.ts'

const timeLimit = 300_000
const memoryLimit = 1_024
const enter = gate({ limit: 2, queue: 20 })

/** Holds a workbook against the register in a thread of its own, so that 50,000 rows hold nobody up; each batch is saved before the next is made. */
export function compareInThread(
  task: Extract<RegisterTask, { kind: 'compare' }>, register: AsyncIterable<readonly RegisteredOrganisation[]>, save: (rows: readonly RowDifference[]) => Promise<void>,
): Promise<Comparison> {
  const batches = register[Symbol.asyncIterator]()
  return enter(() => inThread(task, async (message) => {
    if ('more' in message) {
      const next = await batches.next()
      return { organisations: next.done === true ? null : next.value }
    }
    if ('rows' in message) await save(message.rows)
    return { on: true }
  }, (message) => ('compared' in message ? message.compared : undefined)))
}

/** Writes the register as a workbook in a thread of its own. */
export function writeInThread(rows: AsyncIterable<readonly (readonly (string | null)[])[]>): Promise<Uint8Array> {
  const batches = rows[Symbol.asyncIterator]()
  return enter(() => inThread({ kind: 'write' }, async () => {
    const next = await batches.next()
    return { cells: next.done === true ? null : next.value }
  }, (message) => ('bytes' in message ? message.bytes : undefined)))
}

/** Two at a time, each ended after five minutes or past 1 GB. */
function inThread<Result>(task: RegisterTask, answer: (message: FromThread) => Promise<ToThread>, resultOf: (message: FromThread) => Result | undefined): Promise<Result> {
  const worker = new Worker(builtFile('organisations/register-worker'), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryLimit } })
  // Nobody waits for it at the stop of the server.
  worker.unref()
  return new Promise<Result>((resolve, reject) => {
    const timer = setTimeout(() => reject(new OporaError('too_large', 'register.too-slow', { seconds: timeLimit / 1000 })), timeLimit)
    timer.unref()
    worker.on('message', (message: FromThread) => {
      const result = resultOf(message)
      if (result !== undefined) resolve(result)
      else if ('refused' in message) reject(new OporaError(message.refused.category, message.refused.code, message.refused.parameters))
      else answer(message).then((reply) => worker.postMessage(reply), reject)
    })
    worker.on('error', (error) => reject(isOutOfMemory(error) ? new OporaError('too_large', 'register.too-heavy', { megabytes: memoryLimit }) : error))
    worker.on('exit', () => {
      clearTimeout(timer)
      reject(new Error('The register thread ended without a result'))
    })
  }).finally(() => worker.terminate())
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
