import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** `opora serve --rehearsal` as a child. Its programme date is set over the channel between the two processes: nobody else has that. */
export type ServedOpora = {
  /** `http://127.0.0.1:PORT`, the same after a restart. */
  url: string
  /** The one-time address at which the first administrator is set up; null where there is one already. */
  setupAddress: string | null
  setProgrammeDate: (date: string) => Promise<void>
  /** What the server was killed with, or how it ended, once it has. */
  ended: Promise<number | null>
  kill: (signal: NodeJS.Signals) => void
  stop: () => Promise<void>
}

type FromServer = { kind: 'listening'; url: string; setupAddress: string | null } | { kind: 'date-set'; date: string }

export async function serveOpora({ entry, environment }: { entry: string; environment: Record<string, string | undefined> }): Promise<ServedOpora> {
  const child = spawn(process.execPath, [entry, 'serve', '--rehearsal'], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const complaints: string[] = []
  if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => {
    // The first lines name the fault.
    if (complaints.length < 20) complaints.push(line)
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const listening = await Promise.race([
    messageOf(child, 'listening'),
    ended.then((code) => { throw new Error(`The server ended with ${code} before it listened: ${complaints.join('\n')}`) }),
  ])

  return {
    url: listening.url,
    setupAddress: listening.setupAddress,
    ended,
    kill: (signal) => child.kill(signal),
    async setProgrammeDate(date) {
      const set = messageOf(child, 'date-set')
      child.send({ kind: 'set-date', date })
      await Promise.race([set, ended])
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function messageOf<K extends FromServer['kind']>(child: ChildProcess, kind: K): Promise<Extract<FromServer, { kind: K }>> {
  return new Promise((resolve) => {
    const listen = (message: unknown) => {
      if (!isFrom(message, kind)) return
      child.off('message', listen)
      resolve(message)
    }
    child.on('message', listen)
  })
}

function isFrom<K extends FromServer['kind']>(message: unknown, kind: K): message is Extract<FromServer, { kind: K }> {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === kind
}
