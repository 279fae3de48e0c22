import { parentPort, workerData } from 'node:worker_threads'
import type { WritingMessage, WritingTask } from './writing-task.ts'

// The libraries that write documents work without a pause; in a thread of their own they hold nobody up.
const task = workerData as WritingTask
const tell = (message: WritingMessage) => parentPort?.postMessage(message)

try {
  tell({ bytes: await write() })
} catch (error) {
  tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}

async function write(): Promise<Uint8Array> {
  if ('prose' in task) return task.format === 'docx' ? (await import('../../documents/docx/write-prose-docx.ts')).writeProseDocx(task.prose) : (await import('../../documents/pdf/write-prose-pdf.ts')).writeProsePdf(task.prose)
  const { format, document } = task
  switch (format) {
    case 'docx': return (await import('../../documents/docx/write-docx.ts')).writeDocx(document)
    case 'xlsx': return (await import('../../documents/xlsx/write-xlsx.ts')).writeXlsx(document)
    case 'pdf': return (await import('../../documents/pdf/write-pdf.ts')).writePdf(document)
  }
}
