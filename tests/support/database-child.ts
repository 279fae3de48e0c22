import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import readline from 'node:readline'
import { fileURLToPath } from 'node:url'

type Said = {
  event?: string
  details?: Record<string, unknown>
  open?: string
  version?: string
  appendOnly?: boolean
  refused?: string
  parameters?: Record<string, unknown>
  rows?: Record<string, unknown>[]
  error?: string
  closed?: boolean
}

export type DatabaseChild = {
  process: ChildProcess
  /** What it said when it was open or refused. */
  opened: Promise<Said>
  ask: (sql: string) => Promise<Said>
  heard: Said[]
  /** Closes it as a person would; resolves when the process is over. */
  close: () => Promise<void>
  kill: () => Promise<void>
}

/** A process of its own that opens a database, as `opora` does. */
export function databaseChild(openDatabase: string, options: { dataFolder: string; url?: string; uid?: number; environment?: NodeJS.ProcessEnv }): DatabaseChild {
  const program = fileURLToPath(new URL('./database-child.mjs', import.meta.url))
  const child = spawn(process.execPath, [program, openDatabase, options.url ?? '', options.dataFolder], {
    stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...options.environment },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  })
  const heard: Said[] = []
  const waiting: { wanted: (said: Said) => boolean; done: (said: Said) => void }[] = []
  const over = once(child, 'close').then(() => {
    for (const { done } of waiting.splice(0)) done({ error: 'the process is over' })
  })
  readline.createInterface({ input: child.stdout }).on('line', (line) => {
    const said: Said = JSON.parse(line)
    heard.push(said)
    const index = waiting.findIndex(({ wanted }) => wanted(said))
    if (index !== -1) waiting.splice(index, 1)[0]?.done(said)
  })
  const hear = (wanted: (said: Said) => boolean) => new Promise<Said>((done) => waiting.push({ wanted, done }))
  return {
    process: child,
    opened: hear((said) => said.open !== undefined || said.refused !== undefined),
    ask: (sql) => {
      const answer = hear((said) => said.rows !== undefined || said.error !== undefined)
      child.stdin.write(`${sql}\n`)
      return answer
    },
    heard,
    close: async () => {
      child.stdin.end()
      await over
    },
    kill: async () => {
      child.kill('SIGKILL')
      await over
    },
  }
}
