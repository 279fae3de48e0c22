import { lexNumeric } from './lex-numeric.ts'
import { asCyrillic } from './look-alikes.ts'
import type { NormalisedText } from './normalised-text.ts'
import { romanNumber } from './numerals.ts'
import type { Mark, Token } from './tokens.ts'
import { isKnownWord } from './vocabulary.ts'

const letters = /[a-zа-ӿ]+/y
const mixed = /[а-я].*[a-z]|[a-z].*[а-я]/
const latin = /^[a-z]+$/
const marks: ReadonlySet<string> = new Set<Mark>(['-', ',', ';', ':', '/', '(', ')'])

export type Lexed = { tokens: Token[]; repairs: string[] }

/** Text → tokens. Full stops and signs without a meaning fall away; what was put right is told in `repairs`. */
export function lex({ plain, origin }: NormalisedText): Lexed {
  const tokens: Token[] = []
  const repairs: string[] = []
  const place = (start: number, end: number): { from: number; to: number } => ({ from: origin[start] ?? 0, to: (origin[end - 1] ?? 0) + 1 })
  let at = 0
  while (at < plain.length) {
    const character = plain.charAt(at)
    if (plain.startsWith('...', at)) {
      tokens.push({ kind: 'mark', mark: '-', ...place(at, at + 3) })
      at += 3
      continue
    }
    if (character === ' ' || character === '.') {
      at += 1
      continue
    }
    const numeric = lexNumeric(plain, at)
    if (numeric) {
      tokens.push({ ...numeric.token, ...place(at, numeric.end) })
      at = numeric.end
      continue
    }
    letters.lastIndex = at
    const word = letters.exec(plain)?.[0]
    if (word) {
      const read = readWord(word)
      if (read.repaired) repairs.push(read.repaired)
      tokens.push({ ...(read.roman === null ? { kind: 'word', form: read.form } : { kind: 'roman', value: read.roman, glued: at > 0 && /\d/.test(plain.charAt(at - 1)) }), ...place(at, at + word.length) })
      at += word.length
      continue
    }
    tokens.push({ ...(isMark(character) ? { kind: 'mark', mark: character } : { kind: 'junk' }), ...place(at, at + 1) })
    at += 1
  }
  return { tokens, repairs }
}

function isMark(character: string): character is Mark {
  return marks.has(character)
}

function readWord(word: string): { form: string; roman: number | null; repaired: string | null } {
  if (!latin.test(word)) {
    if (!mixed.test(word)) return { form: word, roman: null, repaired: null }
    return { form: asCyrillic(word), roman: null, repaired: asCyrillic(word) }
  }
  const roman = romanNumber(word)
  if (roman !== null) return { form: word, roman, repaired: null }
  const folded = asCyrillic(word)
  return isKnownWord(folded) ? { form: folded, roman: null, repaired: folded } : { form: word, roman: null, repaired: null }
}
