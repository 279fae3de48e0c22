import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

export type ServerProcesses = { postgres: number[]; keepers: number[] }

/** The processes at work on a data folder: PostgreSQL's stand in its cluster, the keepers beside it. Linux only. */
export function serverProcesses(dataFolder: string): ServerProcesses {
  const place = join(realpathSync(dataFolder), 'postgres')
  return { postgres: standingIn(join(place, 'cluster')), keepers: standingIn(join(place, 'keeper')) }
}

function standingIn(folder: string): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  })
}

export function postmasterOf(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
}

/** Waits until it holds, at most so long; says how long it took, or throws. */
export async function within(milliseconds: number, holds: () => boolean | Promise<boolean>): Promise<number> {
  const started = Date.now()
  while (!await holds()) {
    if (Date.now() - started > milliseconds) throw new Error(`Not so within ${milliseconds} ms`)
    await new Promise((done) => { setTimeout(done, 20) })
  }
  return Date.now() - started
}

export function nobodyWorksOn(dataFolder: string): boolean {
  const { postgres, keepers } = serverProcesses(dataFolder)
  return postgres.length + keepers.length === 0
}
