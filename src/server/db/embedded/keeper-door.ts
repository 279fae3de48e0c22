import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, fchownSync, openSync, readdirSync, realpathSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { Place } from './place.ts'
import { programEnvironment } from './run-program.ts'
import { shortPathTo } from './short-path.ts'

/** How to start a keeper for this place; its fields are explained in keeper.js. */
export type KeeperPlan = {
  cluster: string
  pipe: string | null
  program: string
  programArguments: string[]
  stopCommand: string[] | null
  runAs: { uid: number; gid: number } | null
  owner: { uid: number; gid: number } | null
  log: string
  throwAway: string | null
}

export function pipeOf(cluster: string): string | null {
  if (process.platform !== 'win32') return null
  return `\\\\.\\pipe\\opora-${createHash('sha256').update(realpathSync(cluster).toLowerCase()).digest('hex').slice(0, 24)}`
}

/** Holds the keeper of the place; starts one where none answers. Of several starters at once one keeper stays, and all hold it. */
export async function enterDoor(place: Place, plan: KeeperPlan): Promise<Socket> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const met = await knock(place, plan, 3)
    if (met) return met
    const keeper = startKeeper(place, plan)
    while (keeper.exitCode === null && keeper.signalCode === null) {
      const socket = await knock(place, plan, 1)
      if (socket) return socket
      await pause(15)
    }
  }
  throw new OporaError('unavailable', 'database.not-started', { folder: place.dataFolder, detail: 'no keeper' })
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Between taking its name and listening a keeper refuses too, so one refusal is not the end of it. */
async function knock(place: Place, plan: KeeperPlan, attempts: number): Promise<Socket | null> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const socket = await knockOnce(place, plan)
    if (socket !== 'nobody' && socket !== 'refused') return socket
    if (socket === 'nobody') return null
    if (attempt < attempts) await pause(25)
  }
  return null
}

function knockOnce(place: Place, plan: KeeperPlan): Promise<Socket | 'nobody' | 'refused'> {
  const highest = plan.pipe === null ? highestSocket(place) : 0
  if (highest === null) return Promise.resolve('nobody')
  const short = plan.pipe === null ? shortPathTo(place.keeper) : null
  const address = plan.pipe ?? join(short?.path ?? place.keeper, `${highest}.sock`)
  return new Promise<Socket | 'nobody' | 'refused'>((done, refuse) => {
    const socket = connect({ path: address, allowHalfOpen: true })
    socket.once('connect', () => { socket.removeAllListeners('error'); done(socket) })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES' || error.code === 'EPERM') refuse(new OporaError('forbidden', 'database.folder-of-another-user', { folder: place.dataFolder }))
      else done(error.code === 'ENOENT' ? 'nobody' : 'refused')
    })
  }).finally(() => short?.release())
}

function highestSocket(place: Place): number | null {
  const numbers = readdirSync(place.keeper).flatMap((name) => {
    const match = /^(\d+)\.sock$/.exec(name)
    return match ? [Number(match[1])] : []
  })
  return numbers.length === 0 ? null : Math.max(...numbers)
}

function startKeeper(place: Place, plan: KeeperPlan): ChildProcess {
  const words = openSync(join(place.folder, 'keeper.log'), 'a', 0o600)
  if (place.owner) fchownSync(words, place.owner.uid, place.owner.gid)
  try {
    const program = fileURLToPath(new URL('./keeper.js', import.meta.url))
    const child = spawn(process.execPath, ['--max-old-space-size=64', program, JSON.stringify(plan)], {
      cwd: place.keeper, env: programEnvironment(), detached: true, stdio: ['ignore', 'ignore', words], windowsHide: true,
    })
    child.on('error', () => undefined)
    child.unref()
    return child
  } finally {
    closeSync(words)
  }
}
