import { Worker } from 'node:worker_threads'
import { OporaError } from '../../domain/kernel/errors.ts'
import { builtFile } from '../kernel/built-file.ts'
import { gate } from '../kernel/gate.ts'
import type { WritingMessage, WritingTask } from './writing-task.ts'

const timeLimit = 120_000
const memoryLimit = 1_024
const enter = gate({ limit: 2, queue: 20 })

/** Writes a document in a thread of its own: two at a time, each ended after two minutes or past 1 GB. */
export function writeInThread(task: WritingTask): Promise<Uint8Array> {
  return enter(() => write(task))
}

function write(task: WritingTask): Promise<Uint8Array> {
  const worker = new Worker(builtFile('writing/writing-worker'), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryLimit } })
  // Nobody waits for an export at the stop of the server.
  worker.unref()
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => reject(new OporaError('too_large', 'export.too-slow', { seconds: timeLimit / 1000 })), timeLimit)
    timer.unref()
    worker.on('message', (message: WritingMessage) => {
      if ('bytes' in message) resolve(message.bytes)
      else reject(new Error(message.failed))
    })
    worker.on('error', (error) => reject(isOutOfMemory(error) ? new OporaError('too_large', 'export.too-heavy', { megabytes: memoryLimit }) : error))
    worker.on('exit', () => {
      clearTimeout(timer)
      reject(new Error('The writing thread ended without a document'))
    })
  }).finally(() => worker.terminate())
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
