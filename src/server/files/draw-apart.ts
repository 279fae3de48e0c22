import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { OporaError } from '../../domain/kernel/errors.ts'
import { builtFile } from '../kernel/built-file.ts'
import type { PreviewMessage, PreviewTask } from './preview-task.ts'

const timeLimit = 30_000
const memoryLimit = 512

/**
 * Draws in a process of its own, ended after half a minute. A thread would not do: a damaged picture makes the drawing library itself
 * crash, and with it the process that it runs in. What cannot be drawn has no preview.
 */
export function drawApart(task: PreviewTask): Promise<Uint8Array> {
  const child = fork(fileURLToPath(builtFile('files/preview-worker')), [], {
    execArgv: [`--max-old-space-size=${memoryLimit}`], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', timeout: timeLimit, killSignal: 'SIGKILL',
  })
  return new Promise<Uint8Array>((resolve, reject) => {
    const none = () => reject(new OporaError('not_found', 'file.no-preview'))
    child.on('message', (message: PreviewMessage) => {
      if ('png' in message) resolve(message.png)
      else reject(new OporaError(message.refused.category, message.refused.code))
    })
    child.on('error', none)
    child.on('exit', none)
    child.send(task)
  }).finally(() => child.kill('SIGKILL'))
}
