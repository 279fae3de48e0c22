import { GuardedPattern } from './guarded-pattern.ts'
import { OftenAsked } from './often-asked.ts'
import { patternSigns } from './pattern-signs.ts'
import { patternSource, plainSource } from './pattern-source.ts'

/** Patterns as in `word-pattern.ts` whose object's place is asked for: it stands after the last gap; without a gap all is object. */
export class ObjectPattern {
  readonly #each: readonly GuardedPattern[]
  readonly #all: OftenAsked

  constructor(patterns: readonly string[]) {
    this.#each = patterns.map((pattern) => new GuardedPattern(patternSigns(pattern), () => new RegExp(patternSource([pattern]), 'd')))
    this.#all = new OftenAsked(() => new RegExp(plainSource(patterns)))
  }

  /** Where the first object stands; `Infinity` where there is none. */
  placeIn(text: string): number {
    if (this.#all.expression?.test(text) === false) return Infinity
    return Math.min(...this.#each.map((pattern) => objectPlace(pattern.exec(text))))
  }
}

function objectPlace(match: RegExpExecArray | null): number {
  return match === null ? Infinity : Math.max(match.index, ...(match.indices ?? []).slice(1).map((place) => place?.[0] ?? 0))
}
