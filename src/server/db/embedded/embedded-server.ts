import { rmSync } from 'node:fs'
import { ensureCluster, folderArgument } from './cluster.ts'
import { findEngine, programOf } from './engine.ts'
import { type KeeperPlan, pipeOf } from './keeper-door.ts'
import { holdKeeper } from './keeper-hold.ts'
import { appLogin, embeddedDatabase, ownerLogin, readPasswords } from './logins.ts'
import { preparePlace } from './place.ts'
import { runnableEngine } from './runnable-engine.ts'
import { serverOptions } from './server-options.ts'
import { shortPathTo } from './short-path.ts'

/** One way into the server. On Unix `host` is the folder of its socket. */
export type Login = { host: string; port: number; user: string; password: string; database: string }

export type EmbeddedServer = { owner: Login; app: Login; release: () => Promise<void> }

export type EmbeddedOptions = {
  dataFolder: string
  log: (event: string, details?: Record<string, unknown>) => void
  /** Tests only: another package of binaries; no waiting for the disk; the data folder removed with the server. */
  enginePackage?: string
  durable?: boolean
  throwAway?: boolean
}

const CONNECTIONS = 100

/** Starts the embedded server of the data folder, or takes hold of it where it runs already; see keeper.js for who stops it and when. */
export async function holdEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const durable = options.durable ?? true
  const engine = findEngine(options.enginePackage)
  const place = preparePlace(options.dataFolder)
  const engineFolder = runnableEngine(engine, place.folder, place.user, options.log)
  await ensureCluster(place, engine, engineFolder, durable)
  const passwords = readPasswords(place.cluster, place.dataFolder)
  const plan: KeeperPlan = {
    cluster: place.cluster,
    pipe: pipeOf(place.cluster),
    program: programOf(engineFolder, 'postgres'),
    programArguments: ['-D', folderArgument(place.cluster, place.user), ...serverOptions({ durable, connections: CONNECTIONS })],
    stopCommand: process.platform === 'win32' ? [programOf(engineFolder, 'pg_ctl'), 'stop', '-D', place.cluster, '-m', 'fast', '-t', '4'] : null,
    runAs: place.user,
    owner: place.owner,
    log: place.log,
    throwAway: options.throwAway === true ? place.dataFolder : null,
  }
  const hold = await holdKeeper(place, plan, options.log)
  const short = shortPathTo(place.cluster)
  const login = (user: string, password: string): Login => ({
    host: process.platform === 'win32' ? '127.0.0.1' : short.path,
    get port() { return hold.port() },
    user, password, database: embeddedDatabase,
  })
  return {
    owner: login(ownerLogin, passwords.owner),
    app: login(appLogin, passwords.app),
    release: async () => {
      await hold.release()
      short.release()
      if (options.throwAway === true) rmSync(place.dataFolder, { recursive: true, force: true })
    },
  }
}
