import { Worker } from 'node:worker_threads'
import { OporaError } from '../../domain/kernel/errors.ts'
import { builtFile } from '../kernel/built-file.ts'
import type { ReadingResult, ReadingTask, WorkerMessage } from './reading-task.ts'

const timeLimit = 120_000
const memoryLimit = 1_024

type Watch = { signal?: AbortSignal; onProgress?: (done: number, total: number) => void }

/**
 * Reads a document in a thread of its own, so that a hostile one can neither hold up the server nor eat its memory:
 * ended after two minutes, past 1 GB, or when `signal` says so; each with an `OporaError`.
 */
export function readInThread(task: ReadingTask, { signal, onProgress }: Watch = {}): Promise<ReadingResult> {
  const worker = new Worker(builtFile('imports/reading-worker'), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryLimit }, stderr: true })
  // Nobody waits for a reading at the stop of the server.
  worker.unref()
  return new Promise<ReadingResult>((resolve, reject) => {
    const timer = setTimeout(() => reject(new OporaError('too_large', 'document.too-slow', { seconds: timeLimit / 1000 })), timeLimit)
    timer.unref()
    signal?.addEventListener('abort', () => reject(new OporaError('cancelled', 'document.cancelled')), { once: true })
    worker.on('message', (message: WorkerMessage) => {
      if ('progress' in message) onProgress?.(message.progress.done, message.progress.total)
      else if ('done' in message) resolve(message.done)
      else reject(new OporaError(message.refused.category, message.refused.code, message.refused.parameters))
    })
    worker.on('error', (error) => reject(isOutOfMemory(error) ? new OporaError('too_large', 'document.too-heavy', { megabytes: memoryLimit }) : error))
    worker.on('exit', () => {
      clearTimeout(timer)
      reject(new OporaError('invalid_input', 'document.unread', { detail: '' }))
    })
  }).finally(() => worker.terminate())
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
