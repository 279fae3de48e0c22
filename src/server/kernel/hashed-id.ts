import { createHash } from 'node:crypto'

/** A UUID of version 8 (its bits are ours) from a hash: the same words have the same id in every run. */
export function hashedId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
