import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Head } from './journal.store.ts'

const headsFile = 'journal-heads.txt'

/**
 * Seals new entries every second, so the window of unsealed entries is about a second while the server runs.
 * Heads are also written outside the database, at most once a minute and at the stop: a chain cut and recomputed
 * from its start would verify by itself, but not against them.
 */
export function startSealer(
  { seal, dataFolder, log }: { seal: () => Promise<Head[]>; dataFolder: string; log: (error: unknown) => void },
): { stop: () => Promise<void> } {
  const heads = new Map<number, Head>()
  let written = 0
  let running: Promise<void> = Promise.resolve()

  const round = async (): Promise<void> => {
    for (const head of await seal()) heads.set(head.regionId, head)
    if (Date.now() - written > 60_000) await writeHeads()
  }
  const writeHeads = async (): Promise<void> => {
    if (heads.size === 0) return
    const lines = [...heads.values()].map(({ regionId, seq, hash }) => `${new Date().toISOString()} ${regionId} ${seq} ${hash}\n`)
    await appendFile(join(dataFolder, headsFile), lines.join(''))
    heads.clear()
    written = Date.now()
  }
  const timer = setInterval(() => {
    running = running.then(round).catch(log)
  }, 1_000)

  return {
    async stop() {
      clearInterval(timer)
      await running
      await round().catch(log)
      await writeHeads().catch(log)
    },
  }
}

/** The heads that were written outside the database; none where nothing has been sealed yet. */
export async function knownHeads(dataFolder: string): Promise<Head[]> {
  const text = await readFile(join(dataFolder, headsFile), 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    const [, regionId, seq, hash] = line.split(' ')
    return hash ? [{ regionId: Number(regionId), seq: Number(seq), hash }] : []
  })
}
