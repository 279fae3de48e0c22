import { rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveOpora, type ServedOpora } from '../../src/rehearsal/served-opora.ts'
import { postmasterOf } from './server-processes.ts'

const entry = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** A built Opora under a supervisor that starts it again whenever it dies, as a service manager does; `at` is asked at every request what to kill. */
export type SupervisedOpora = { opora: () => ServedOpora; dataFolder: string; kills: () => number; stop: () => Promise<void>; remove: () => void }

export type Victim = 'server' | 'database' | null

export async function superviseOpora(at: (request: number) => Victim): Promise<SupervisedOpora> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'opora-killed-'))
  let date = '2000-01-01'
  const start = () => serveOpora({
    entry, environment: { OPORA_DATA: dataFolder, OPORA_PORT: '0', OPORA_DATABASE_URL: '', OPORA_LOG: 'error', OPORA_HOST: '127.0.0.1', OPORA_PROGRAMME_DATE: date },
  })
  let current = await start()
  const { setupAddress } = current
  let restarting: Promise<unknown> = Promise.resolve()
  let [isStopping, requests, kills] = [false, 0, 0]

  const watch = (served: ServedOpora): void => {
    restarting = served.ended.then(async () => {
      if (isStopping) return
      current = await start()
      watch(current)
    })
  }
  watch(current)

  const kill = (victim: Victim): void => {
    if (victim === null) return
    kills += 1
    if (victim === 'server') current.kill('SIGKILL')
    else process.kill(postmasterOf(dataFolder), 'SIGKILL')
  }
  const supervised: ServedOpora = {
    get url() {
      requests += 1
      kill(at(requests))
      return current.url
    },
    setupAddress,
    ended: new Promise(() => undefined),
    kill: (signal) => current.kill(signal),
    async setProgrammeDate(wanted) {
      date = wanted
      // Whoever is started from now on has this date; whoever runs is told, and dies or does it.
      const asked = current
      await Promise.race([asked.setProgrammeDate(wanted).catch(() => undefined), asked.ended])
      if (asked !== current) await restarting
    },
    stop: () => stop(),
  }
  const stop = async (): Promise<void> => {
    isStopping = true
    await current.stop()
  }
  return { opora: () => supervised, dataFolder, kills: () => kills, stop, remove: () => rmSync(dataFolder, { recursive: true, force: true }) }
}
