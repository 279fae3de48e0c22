import type { Signs } from './pattern-signs.ts'

/**
 * A regular expression behind signs: every text that it matches holds at least one of each set. It is made when a text first
 * shows them, for to look for a word is quick, while making all the expressions of a rule book takes longer than reading a road
 * map by them.
 */
export class GuardedPattern {
  readonly #signs: readonly Signs[]
  readonly #make: () => RegExp
  #made: RegExp | null = null

  constructor(signs: readonly Signs[], make: () => RegExp) {
    this.#signs = signs
    this.#make = make
  }

  exec(text: string): RegExpExecArray | null {
    if (!this.#signs.every((signs) => signs.some((sign) => text.includes(sign)))) return null
    this.#made ??= this.#make()
    return this.#made.exec(text)
  }
}
