const letter = 'а-яa-z0-9'

/**
 * A pattern over folded Russian text (see `fold`), written almost as one would say it:
 * `*` is any ending («куратор*»), a space any white space, `-` a hyphen or a dash («школ- участников» too),
 * ` ?` white space or none, ` ~ ` up to five words between, ` ~~ ` up to twelve; `( | ) ?` as in regular expressions. Whole words only.
 */
export function wordPattern(source: string): RegExp {
  return new RegExp(`(?<![${letter}])(?:${bodyOf(source)})(?![${letter}])`)
}

/** The same, at the beginning of the text only. */
export function leadingPattern(source: string): RegExp {
  return new RegExp(`^(?:${bodyOf(source)})(?![${letter}])`)
}

function bodyOf(source: string): string {
  return source
    .replaceAll('(', '(?:')
    .replaceAll(' ~~ ', gap(12))
    .replaceAll(' ~ ', gap(5))
    .replaceAll('-', '\\s?-\\s?')
    .replaceAll('*', '[а-я]*')
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+')
    .replaceAll('№', `[${letter}]*`)
}

function gap(words: number): string {
  return `(?:\\s+[^\\s.;:]+){0,${words}}?\\s+`
}
