import { randomBytes } from 'node:crypto'
import { chownSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { ServerUser } from './server-user.ts'

/** The passwords of the two logins; made with the cluster and kept inside it, so that neither is ever without the other. */
export type Passwords = { owner: string; app: string }

export const ownerLogin = 'opora'
export const appLogin = 'opora_app'
export const embeddedDatabase = 'opora'

export function makePasswords(): Passwords {
  return { owner: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') }
}

export function writePasswords(cluster: string, passwords: Passwords, owner: ServerUser | null): void {
  const file = join(cluster, 'opora-logins.json')
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 })
  if (owner) chownSync(file, owner.uid, owner.gid)
}

export function readPasswords(cluster: string, dataFolder: string): Passwords {
  try {
    const { owner, app }: Partial<Passwords> = JSON.parse(readFileSync(join(cluster, 'opora-logins.json'), 'utf8'))
    if (owner !== undefined && app !== undefined) return { owner, app }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') throw new OporaError('forbidden', 'database.folder-of-another-user', { folder: dataFolder })
  }
  throw new OporaError('invalid_state', 'database.logins-missing', { folder: dataFolder })
}
