import { GuardedPattern } from './guarded-pattern.ts'
import { patternSigns } from './pattern-signs.ts'

const letter = 'а-яa-z0-9'

/**
 * Patterns over folded Russian text (see `fold`), written almost as one would say it: `*` is any ending («куратор*»), a space any
 * white space, `-` a hyphen or a dash («школ- участников» too), ` ?` white space or none, ` ~ ` up to five words between,
 * ` ~~ ` up to twelve; `( | ) ? )*` as in regular expressions. Whole words only.
 */
export function wordPattern(...sources: readonly string[]): WordPattern {
  return new WordPattern(sources.map((source) => new GuardedPattern(patternSigns(source), () => new RegExp(sourceOf(source).replaceAll('()', '')))))
}

/** The same for one pattern whose object's place is asked for. */
export function objectPattern(source: string): GuardedPattern {
  return new GuardedPattern(patternSigns(source), () => new RegExp(sourceOf(source), 'd'))
}

/** Where the object of a matched `objectPattern` stands: after its last gap; a pattern without a gap is all object. */
export function objectPlace(match: RegExpExecArray): number {
  return Math.max(match.index, ...(match.indices ?? []).slice(1).map((place) => place?.[0] ?? 0))
}

function sourceOf(source: string): string {
  return `(?<![${letter}])(?:${bodyOf(source)})(?![${letter}])`
}

function bodyOf(source: string): string {
  return source
    .replaceAll('(', '(?:')
    .replaceAll(' ~~ ', gap(12))
    .replaceAll(' ~ ', gap(5))
    .replaceAll('-', '\\s?-\\s?')
    .replace(/(?<!\))\*/g, '[а-я]*')
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+')
    .replaceAll('№', `[${letter}]*`)
}

function gap(words: number): string {
  return `(?:\\s+[^\\s.;:]+){0,${words}}?\\s+()`
}

/** Any of several patterns. */
export class WordPattern {
  readonly #patterns: readonly GuardedPattern[]

  constructor(patterns: readonly GuardedPattern[]) {
    this.#patterns = patterns
  }

  test(text: string): boolean {
    return this.#patterns.some((pattern) => pattern.exec(text) !== null)
  }

  /** Where the first of them stands; `Infinity` where none does. */
  placeIn(text: string): number {
    return Math.min(...this.#patterns.map((pattern) => pattern.exec(text)?.index ?? Infinity))
  }
}
