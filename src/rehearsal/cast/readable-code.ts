import type { Chance } from '../chance.ts'

const alphabet = '23456789ABCEHKMPTXY'

/** A code as the page prints it: four groups of four signs. */
export function readableCode(chance: Chance): string {
  const sign = () => alphabet.charAt(chance.below(alphabet.length))
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, sign).join('')).join('-')
}
