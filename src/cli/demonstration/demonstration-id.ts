import { createHash } from 'node:crypto'

/** A UUID of version 8 (its bits are ours), the same at every start: what has been done under it is not done again. */
export function idOf(step: string): string {
  const hex = digestOf(step)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A number from 0 up to 99, the same at every start. */
export function diceOf(throwOf: string): number {
  return Number.parseInt(digestOf(throwOf).slice(0, 8), 16) % 100
}

/** 32 bytes, the same at every start. */
export function bytesOf(step: string): Uint8Array {
  return createHash('sha256').update(`opora demonstration ${step}`).digest()
}

function digestOf(step: string): string {
  return Buffer.from(bytesOf(step)).toString('hex')
}
