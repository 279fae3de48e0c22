import type { Role } from '../access/role.ts'

const hour = 3_600_000

export type SessionLife = {
  /** Over after so long without a request. */
  idleMs: number
  /** Over after so long whatever happens. */
  longestMs: number
}

/** Who can do more is asked for the password more often. */
export function sessionLife(role: Role | null): SessionLife {
  return role === 'administrator' ? { idleMs: 2 * hour, longestMs: 24 * hour } : { idleMs: 12 * hour, longestMs: 14 * 24 * hour }
}
