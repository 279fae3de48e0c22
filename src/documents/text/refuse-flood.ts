import { OporaError } from '../../domain/kernel/errors.ts'
import type { ReadLimits } from '../read-options.ts'

/** Counts before anything is split: a text of fifty million line ends must not become fifty million objects first. */
export function refuseFlood(text: string, limits: ReadLimits, delimiters: readonly string[]): void {
  if (occursOver(text, '\n', limits.lines)) throw new OporaError('too_large', 'document.too-many-lines', { limit: limits.lines })
  if (delimiters.some((delimiter) => occursOver(text, delimiter, limits.cells))) throw new OporaError('too_large', 'document.too-many-cells', { limit: limits.cells })
}

function occursOver(text: string, sign: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) if (++count > most) return true
  return false
}
