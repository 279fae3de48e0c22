/** The printed text made plain for the lexer; `origin[i]` is where character i stood in the printed text. */
export type NormalisedText = { plain: string; origin: number[] }

const dashes = new Set('-‐‑‒–—―−﹘﹣-÷')
const dropped = /[\u200B-\u200F\u2060\uFEFF*†‡¹²³⁰⁴⁵⁶⁷⁸⁹'`’‘«»"“”„‟′″<>]|[\u0300-\u036F\u0483-\u0487\uFE00-\uFE0F]/
const letter = /\p{L}/u
const replacements: Readonly<Record<string, string>> = { 'ё': 'е', 'і': 'i', 'ι': 'i', 'ⅰ': 'i', 'ⅱ': 'ii', 'ⅲ': 'iii', 'ⅳ': 'iv', '|': ';', '\\': '/', '[': '(', ']': ')', '{': '(', '}': ')', '…': '-', '·': ' ', '•': ';', '&': ',' }

/** «a  b» → «a b», without space at either end. */
export function collapseSpace(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

/**
 * Small letters, «ё» as «е», one kind of dash, no quotes, no footnote marks, no invisible signs; a «й» written as two characters becomes one.
 * A soft hyphen inside a word is dropped, elsewhere it is somebody's dash.
 */
export function normalise(text: string): NormalisedText {
  const plain: string[] = []
  const origin: number[] = []
  const push = (piece: string, at: number): void => {
    for (const character of piece) {
      plain.push(character)
      origin.push(at)
    }
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (isPlain(character)) {
      plain.push(character)
      origin.push(at)
      continue
    }
    if (character === '\u0306' && plain.at(-1) === 'и') plain[plain.length - 1] = 'й'
    else if (character === '\u00AD') {
      if (!(letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1)))) push('-', at)
    } else if (dashes.has(character)) push('-', at)
    else if (!dropped.test(character)) push(small(character), at)
  }
  return { plain: plain.join(''), origin }
}

/** Most characters of most cells: nothing to do. */
function isPlain(character: string): boolean {
  return (character >= 'а' && character <= 'я') || (character >= '0' && character <= '9') || character === ' ' || character === '.'
}

function small(character: string): string {
  const lower = character.toLowerCase()
  return replacements[lower] ?? (lower.length === 1 ? lower : character)
}
