import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { readFoundSheets } from '../../documents/xlsx/read-found-sheets.ts'
import { writeFormBook } from '../../documents/xlsx/write-form-book.ts'
import { bookOfForm } from '../../domain/data-forms/book/book-of-form.ts'
import { consolidatedBook } from '../../domain/data-forms/book/consolidated-book.ts'
import { consolidate } from '../../domain/data-forms/consolidate.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { BookMessage, BookTask } from './book-task.ts'

// The whole life of this thread is one workbook: it is ended from outside when it takes too long or too much.
const task = workerData as BookTask
const tell = (message: BookMessage) => parentPort?.postMessage(message)

try {
  tell(await made(task))
} catch (error) {
  if (error instanceof OporaError) tell({ refused: { category: error.category, code: error.code, parameters: { ...error.parameters } } })
  else throw error
}

async function made(task: BookTask): Promise<BookMessage> {
  switch (task.kind) {
    case 'fill': return { bytes: await writeFormBook(bookOfForm(task.form, task.members)) }
    case 'consolidated': {
      const summary = consolidate(task.definition, task.members.flatMap(({ answers }) => (answers === null ? [] : [answers])))
      return { bytes: await writeFormBook(consolidatedBook({ title: task.title, definition: task.definition, members: task.members, summary })) }
    }
    case 'write': return { bytes: await writeFormBook(task.book) }
    case 'read': return { found: await readFoundSheets(await readFile(task.path)) }
  }
}
