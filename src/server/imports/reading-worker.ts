import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { fromEmbedded } from '../../contract/embedded-plan.ts'
import { readDocument } from '../../documents/read-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { readSource } from '../../domain/roadmaps/reading/read-source.ts'
import type { ReadingTask, WorkerMessage } from './reading-task.ts'

// The whole life of this thread is one document: it is ended from outside when it takes too long or too much.
const task = workerData as ReadingTask
const tell = (message: WorkerMessage) => parentPort?.postMessage(message)

try {
  const source = task.source ?? (await readDocument(await readFile(task.path), task.name, { onProgress: (done, total) => tell({ progress: { done, total } }) }))
  const options = { columns: task.columns, ...(task.year === null ? {} : { year: task.year }) }
  const reading = readSource(source, options, fromEmbedded)
  tell({ done: { source, reading } })
} catch (error) {
  if (error instanceof OporaError) tell({ refused: { category: error.category, code: error.code, parameters: error.parameters } })
  else tell({ refused: { category: 'invalid_input', code: 'document.unread', parameters: { detail: error instanceof Error ? error.message.slice(0, 200) : '' } } })
}
