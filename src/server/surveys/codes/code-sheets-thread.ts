import { Worker } from 'node:worker_threads'
import type { CodeBook } from '../../../documents/pdf/write-code-sheets.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import { builtFile } from '../../kernel/built-file.ts'
import { gate } from '../../kernel/gate.ts'

const timeLimit = 120_000
const enter = gate({ limit: 1, queue: 50 })

export function printCodeSheets(book: CodeBook): Promise<Uint8Array> {
  return enter(() => inThread(book))
}

function inThread(book: CodeBook): Promise<Uint8Array> {
  const worker = new Worker(builtFile('surveys/codes/code-sheets-worker'), { workerData: book, resourceLimits: { maxOldGenerationSizeMb: 1_024 } })
  // Nobody waits for it at the stop of the server.
  worker.unref()
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => reject(new OporaError('too_large', 'export.too-slow', { seconds: timeLimit / 1000 })), timeLimit)
    timer.unref()
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', () => {
      clearTimeout(timer)
      reject(new Error('The thread of code sheets ended without a result'))
    })
  }).finally(() => worker.terminate())
}
