const letter = 'а-яa-z0-9'

/** What a pattern of `word-pattern.ts` is as the source of a regular expression; each gap leaves an empty group behind. */
export function patternSource(patterns: readonly string[]): string {
  return patterns.length === 0 ? '^(?!)' : `(?<![${letter}])(?:${patterns.map(bodyOf).join('|')})(?![${letter}])`
}

/** The same, with nothing left behind. */
export function plainSource(patterns: readonly string[]): string {
  return patternSource(patterns).replaceAll('()', '')
}

function bodyOf(pattern: string): string {
  return pattern
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
