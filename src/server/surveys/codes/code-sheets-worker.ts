import { parentPort, workerData } from 'node:worker_threads'
import { writeCodeSheets, type CodeBook } from '../../../documents/pdf/write-code-sheets.ts'

// Setting type works without a pause; in a thread of its own it holds nobody up.
const bytes = await writeCodeSheets(workerData as CodeBook)
parentPort?.postMessage(bytes)
