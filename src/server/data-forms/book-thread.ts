import { Worker } from 'node:worker_threads'
import { OporaError } from '../../domain/kernel/errors.ts'
import { builtFile } from '../kernel/built-file.ts'
import { gate } from '../kernel/gate.ts'
import type { BookMessage, BookTask, FoundBook } from './book-task.ts'

const timeLimit = 120_000
const memoryLimit = 1_024
const enter = gate({ limit: 2, queue: 50 })

/** A workbook to fill, or a consolidated one. */
export async function writeBook(task: Exclude<BookTask, { kind: 'read' }>): Promise<Uint8Array> {
  const message = await enter(() => inThread(task))
  if (!('bytes' in message)) throw new Error('The workbook thread wrote nothing')
  return message.bytes
}

/** The sheets of a returned workbook; a hostile one can neither hold up the server nor eat its memory. */
export async function readBookFile(path: string): Promise<FoundBook> {
  const message = await enter(() => inThread({ kind: 'read', path }))
  if (!('found' in message)) throw new Error('The workbook thread read nothing')
  return message.found
}

function inThread(task: BookTask): Promise<BookMessage> {
  const worker = new Worker(builtFile('data-forms/book-worker'), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryLimit } })
  // Nobody waits for it at the stop of the server.
  worker.unref()
  return new Promise<BookMessage>((resolve, reject) => {
    const timer = setTimeout(() => reject(new OporaError('too_large', 'export.too-slow', { seconds: timeLimit / 1000 })), timeLimit)
    timer.unref()
    worker.on('message', (message: BookMessage) => {
      if ('refused' in message) reject(new OporaError(message.refused.category, message.refused.code, message.refused.parameters))
      else resolve(message)
    })
    worker.on('error', (error) => reject(isOutOfMemory(error) ? new OporaError('too_large', 'export.too-heavy', { megabytes: memoryLimit }) : error))
    worker.on('exit', () => {
      clearTimeout(timer)
      reject(new Error('The workbook thread ended without a result'))
    })
  }).finally(() => worker.terminate())
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
