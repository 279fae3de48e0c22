import { parentPort, workerData } from 'node:worker_threads'
import { OporaError } from '../../domain/kernel/errors.ts'
import { compareWorkbook } from './compare-workbook.ts'
import type { FromThread, RegisterTask, ToThread } from './register-task.ts'
import { writeRegister } from './write-register.ts'

// The whole life of this thread is one workbook: it is ended from outside when it takes too long or too much.
const task = workerData as RegisterTask
const tell = (message: FromThread) => parentPort?.postMessage(message)
const ask = (message: FromThread) => new Promise<ToThread>((resolve) => {
  parentPort?.once('message', resolve)
  tell(message)
})

try {
  if (task.kind === 'compare') tell({ compared: await compareWorkbook(task, ask) })
  else tell({ bytes: await writeRegister(ask) })
} catch (error) {
  if (error instanceof OporaError) tell({ refused: { category: error.category, code: error.code, parameters: error.parameters } })
  else tell({ refused: { category: 'invalid_input', code: 'document.unread', parameters: { detail: error instanceof Error ? error.message.slice(0, 200) : '' } } })
}
// A port that listens would keep the thread alive.
parentPort?.close()
