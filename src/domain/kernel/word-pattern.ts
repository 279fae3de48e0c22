import { GuardedPattern } from './guarded-pattern.ts'
import { OftenAsked } from './often-asked.ts'
import { patternSigns } from './pattern-signs.ts'
import { plainSource } from './pattern-source.ts'

/**
 * Any of several patterns over folded Russian text (see `fold`), written almost as one would say it: `*` is any ending
 * («куратор*»), a space any white space, `-` a hyphen or a dash («школ- участников» too), ` ?` white space or none, ` ~ ` up to
 * five words between, ` ~~ ` up to twelve; `( | ) ? )*` as in regular expressions. Whole words only.
 */
export function wordPattern(...patterns: readonly string[]): WordPattern {
  return new WordPattern(patterns)
}

export class WordPattern {
  readonly #each: readonly GuardedPattern[]
  readonly #all: OftenAsked

  constructor(patterns: readonly string[]) {
    this.#each = patterns.map((pattern) => new GuardedPattern(patternSigns(pattern), () => new RegExp(plainSource([pattern]))))
    this.#all = new OftenAsked(() => new RegExp(plainSource(patterns)))
  }

  test(text: string): boolean {
    return this.#all.expression?.test(text) ?? this.#each.some((pattern) => pattern.exec(text) !== null)
  }

  /** Where the first of them stands; `Infinity` where none does. */
  placeIn(text: string): number {
    const all = this.#all.expression
    return all === null ? Math.min(...this.#each.map((pattern) => pattern.exec(text)?.index ?? Infinity)) : (all.exec(text)?.index ?? Infinity)
  }
}
