import { readFileSync, statSync } from 'node:fs'

export type ServerUser = { uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root. So as root the server runs as the owner of its files; where these are new, as the owner of the data
 * folder, and where that is root too, as the account `opora` if the machine has one, else `nobody`. No account is ever made.
 * Null: Opora is an ordinary user and the server runs as the same.
 */
export function serverUserOf(dataFolder: string, cluster: string): ServerUser | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null
  const accounts = readAccounts()
  const present = ownerOf(cluster)
  if (present) return present
  const owner = ownerOf(dataFolder)
  // A number without an account may serve a cluster, but hardly make one.
  if (owner && accounts.some(({ uid }) => uid === owner.uid)) return owner
  return accounts.find(({ name }) => name === 'opora') ?? accounts.find(({ name }) => name === 'nobody') ?? { uid: 65534, gid: 65534 }
}

function ownerOf(folder: string): ServerUser | null {
  const stat = statSync(folder, { throwIfNoEntry: false })
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null
}

function readAccounts(): (ServerUser & { name: string })[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n').flatMap((line) => {
      const [name = '', , uid, gid] = line.split(':')
      return uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
    })
  } catch {
    return []
  }
}
