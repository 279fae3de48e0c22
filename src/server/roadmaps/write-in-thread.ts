import { Worker } from 'node:worker_threads'
import { builtFile } from '../kernel/built-file.ts'
import type { WritingMessage, WritingTask } from './writing-task.ts'

/** Writes a document in a thread of its own. */
export function writeInThread(task: WritingTask): Promise<Uint8Array> {
  const worker = new Worker(builtFile('roadmaps/writing-worker', import.meta.url), { workerData: task })
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.on('message', (message: WritingMessage) => {
      if ('bytes' in message) resolve(message.bytes)
      else reject(new Error(message.failed))
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The writing thread ended without a document')))
  }).finally(() => worker.terminate())
}
