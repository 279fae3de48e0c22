import { chownSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { OporaError } from '../../../domain/kernel/errors.ts'
import { failureOf } from './failure.ts'
import { type ServerUser, serverUserOf } from './server-user.ts'

/** Where one embedded server has its things, all under the data folder. */
export type Place = {
  dataFolder: string
  folder: string
  /** PostgreSQL's own folder; also holds its socket, so that whoever sees the data sees its server, in any mount or name space. */
  cluster: string
  /** The keeper's sockets; open to Opora's own user only. */
  keeper: string
  log: string
  /** The server's account where it is not Opora's own, that is, as root. */
  user: ServerUser | null
  /** As root: whose data folder it is, and so whose our files there are. */
  owner: ServerUser | null
}

export function preparePlace(dataFolder: string): Place {
  const folder = join(resolve(dataFolder), 'postgres')
  const cluster = join(folder, 'cluster')
  const keeper = join(folder, 'keeper')
  try {
    mkdirSync(resolve(dataFolder), { recursive: true })
    const owner = ownerAsRoot(resolve(dataFolder))
    for (const [path, mode] of [[folder, 0o711], [keeper, 0o700]] as const) {
      const made = mkdirSync(path, { recursive: true, mode })
      if (made !== undefined && owner) chownSync(path, owner.uid, owner.gid)
    }
    for (const path of [folder, cluster]) refuseAnotherUsers(path, dataFolder)
    removeAbandonedDrafts(folder)
    return { dataFolder: resolve(dataFolder), folder, cluster, keeper, log: join(folder, 'postgres.log'), user: serverUserOf(resolve(dataFolder), cluster), owner }
  } catch (error) {
    throw failureOf(error, resolve(dataFolder))
  }
}

/** PostgreSQL's files have one user, so somebody else (root apart) can neither serve them nor hold their keeper. */
function refuseAnotherUsers(folder: string, dataFolder: string): void {
  const uid = process.getuid?.() ?? 0
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid ?? uid
  if (uid !== 0 && owner !== uid) throw new OporaError('forbidden', 'database.folder-of-another-user', { folder: resolve(dataFolder) })
}

function ownerAsRoot(dataFolder: string): ServerUser | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null
  const { uid, gid } = statSync(dataFolder)
  return { uid, gid }
}

export const draftPrefix = 'cluster.new-'

/** A cluster whose making was cut short; one younger than ten minutes may be another starter's. */
function removeAbandonedDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (name.startsWith(draftPrefix) && Date.now() - statSync(path).mtimeMs > 600_000) rmSync(path, { recursive: true, force: true })
  }
}
