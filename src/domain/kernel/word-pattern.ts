const letter = 'а-яa-z0-9'

/**
 * One regular expression of patterns over folded Russian text (see `fold`), written almost as one would say it:
 * `*` is any ending («куратор*»), a space any white space, `-` a hyphen or a dash («школ- участников» too),
 * ` ?` white space or none, ` ~ ` up to five words between, ` ~~ ` up to twelve; `( | ) ? )*` as in regular expressions. Whole
 * words only. Many patterns in one expression are many times faster than one by one.
 */
export function wordPattern(...sources: readonly string[]): RegExp {
  return new RegExp(sourceOf(sources).replaceAll('()', ''))
}

/** The same for one pattern whose object's place is asked for. */
export function objectPattern(source: string): RegExp {
  return new RegExp(sourceOf([source]), 'd')
}

/** Where the object of a matched `objectPattern` stands: after its last gap; a pattern without a gap is all object. */
export function objectPlace(match: RegExpExecArray): number {
  return Math.max(match.index, ...(match.indices ?? []).slice(1).map((place) => place?.[0] ?? 0))
}

function sourceOf(sources: readonly string[]): string {
  return sources.length === 0 ? '^(?!)' : `(?<![${letter}])(?:${sources.map(bodyOf).join('|')})(?![${letter}])`
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
