import type { Socket } from 'node:net'
import { OporaError } from '../../../domain/kernel/errors.ts'
import { failureOfProgram } from './failure.ts'
import { enterDoor, type KeeperPlan } from './keeper-door.ts'
import { type KeeperMessage, keeperMessages } from './keeper-message.ts'
import type { Place } from './place.ts'

type Log = (event: string, details?: Record<string, unknown>) => void

/** Our hold on the server: while it lasts the server is kept running, and with the last hold it stops. */
export type KeeperHold = {
  port: () => number
  /** Resolves when our part is over: at once if others hold it too, else when the server has stopped. */
  release: () => Promise<void>
}

/** Takes hold and waits until the server is ready, however long its recovery takes; later losses are mended in the background. */
export async function holdKeeper(place: Place, plan: KeeperPlan, log: Log): Promise<KeeperHold> {
  const hold = { released: false, port: 5432, socket: null as Socket | null }

  async function enter(): Promise<void> {
    const socket = await enterDoor(place, plan)
    hold.socket = socket
    if (hold.released) socket.destroy()
    else socket.write('hold\n')
    await new Promise<void>((ready, refuse) => {
      let failure: OporaError | null = null
      const waiting = setInterval(() => log('database.recovering', { folder: place.dataFolder }), 5000)
      socket.setEncoding('utf8').on('data', keeperMessages((message) => {
        if (message.state === 'ready') {
          hold.port = message.port
          log('database.ready', { folder: place.dataFolder })
          clearInterval(waiting)
          socket.unref()
          ready()
        }
        if (message.state === 'crashed') log('database.crashed', { cause: message.cause, folder: place.dataFolder })
        if (message.state === 'failed') failure = failureOfKeeper(message, place)
      }))
      socket.on('error', () => undefined)
      socket.on('end', () => socket.end())
      socket.on('close', () => {
        clearInterval(waiting)
        refuse(failure ?? lost)   // does nothing where we were ready: then it is the mending that counts
        if (!hold.released && hold.socket === socket) lostAfterReady(failure)
      })
    })
  }

  let mending = false
  function lostAfterReady(failure: OporaError | null): void {
    if (mending || !entered) return
    mending = true
    log('database.keeper-lost', { folder: place.dataFolder, ...(failure ? { failure: failure.message } : {}) })
    void mend()
  }

  async function mend(): Promise<void> {
    for (let delay = 50; !hold.released; delay = Math.min(delay * 2, 5000)) {
      try {
        await enter()
        break
      } catch (error) {
        log('database.restart-failed', { folder: place.dataFolder, failure: error instanceof Error ? error.message : String(error) })
        await new Promise((done) => { setTimeout(done, delay) })
      }
    }
    mending = false
  }

  let entered = false
  for (let attempt = 0; !entered; attempt++) {
    try {
      await enter()
      entered = true
    } catch (error) {
      // The keeper was on its way out when we came: ask again, another will be there.
      if (error !== lost || attempt > 50) throw error
    }
  }
  return {
    port: () => hold.port,
    release: () => new Promise((done) => {
      hold.released = true
      const { socket } = hold
      if (!socket || socket.destroyed) return done()
      socket.ref()
      socket.once('close', () => done())
      socket.end()
    }),
  }
}

const lost = new OporaError('unavailable', 'database.keeper-lost')

function failureOfKeeper(message: Extract<KeeperMessage, { state: 'failed' }>, place: Place): OporaError {
  if (message.reason === 'elsewhere') return new OporaError('conflict', 'database.in-use-elsewhere', { folder: place.dataFolder })
  return failureOfProgram(message.detail, place.dataFolder, 'database.not-started')
}
