import { monthNames } from './month-names.ts'
import type { Token, WordToken } from './tokens.ts'
import { isKnownWord, isMendable, withoutMisprint } from './vocabulary.ts'

const mostPieces = 8

/**
 * Words that the page broke («авгу ст», «сен- тябрь»), glued («домая», «апрельмай») or misprinted («сентабрь») put right.
 * Only words that name a time are touched; each mending is told in `repairs`.
 */
export function mendWords(tokens: readonly Token[], repairs: string[]): Token[] {
  const mended: Token[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    if (!token) break
    const joined = token.kind === 'word' ? (joinPieces(tokens, at) ?? joinWrapped(token, tokens, at)) : joinYear(tokens, at)
    if (joined) {
      if (joined.token.kind !== 'word' || isKnownWord(joined.token.form)) repairs.push(joined.token.kind === 'word' ? joined.token.form : 'год')
      mended.push(joined.token)
      at += joined.pieces
      continue
    }
    mended.push(...(token.kind === 'word' ? mendWord(token, repairs) : [token]))
    at += 1
  }
  return mended
}

function joinPieces(tokens: readonly Token[], at: number): { token: WordToken; pieces: number } | null {
  let form = ''
  let unknown = 0
  let best: { token: WordToken; pieces: number } | null = null
  const from = tokens[at]?.from ?? 0
  for (let index = at; index < Math.min(tokens.length, at + mostPieces); index += 1) {
    const token = tokens[index]
    if (token?.kind === 'mark' && token.mark === '-' && index > at) continue
    if (token?.kind !== 'word') break
    form += token.form
    if (!isKnownWord(token.form)) unknown += 1
    const lastLetter = index === at + 1 && token.form.length === 1 && /[аяьюе]/.test(token.form) && monthNames.has(form)
    if (index > at && (unknown > 0 || lastLetter) && isMendable(form)) best = { token: { kind: 'word', form, from, to: token.to }, pieces: index - at + 1 }
    if (form.length > 14) break
  }
  return best
}

/** «гра- фику»: hyphen at the end of a line, inside a word that is none alone. */
function joinWrapped(token: WordToken, tokens: readonly Token[], at: number): { token: WordToken; pieces: number } | null {
  const [hyphen, rest] = [tokens[at + 1], tokens[at + 2]]
  const wrapped = hyphen?.kind === 'mark' && hyphen.mark === '-' && hyphen.from === token.to && rest?.kind === 'word' && rest.from > hyphen.to
  if (!wrapped || isKnownWord(token.form) || isKnownWord(rest.form)) return null
  return { token: { kind: 'word', form: token.form + rest.form, from: token.from, to: rest.to }, pieces: 3 }
}

/** «20 21 г.» → 2021. */
function joinYear(tokens: readonly Token[], at: number): { token: Token; pieces: number } | null {
  const [first, second, after] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (first?.kind !== 'number' || second?.kind !== 'number' || first.ending || second.ending || first.digits + second.digits !== 4) return null
  const year = Number(`${first.value}${String(second.value).padStart(second.digits, '0')}`)
  const yearFollows = after?.kind === 'word' && /^(г|гг|год[ауы]?)$/.test(after.form)
  const before = tokens[at - 1]
  const closesMonth = after === undefined && before?.kind === 'word' && monthNames.has(before.form)
  if (year < 1990 || year > 2099 || !(yearFollows || closesMonth)) return null
  return { token: { kind: 'number', value: year, digits: 4, ending: null, glued: false, from: first.from, to: second.to }, pieces: 2 }
}

function mendWord(token: WordToken, repairs: string[]): Token[] {
  if (token.form.length < 4 || isKnownWord(token.form)) return [token]
  const parts = splitGlued(token)
  if (parts) {
    repairs.push(token.form)
    return parts
  }
  const form = withoutMisprint(token.form)
  if (form === null) return [token]
  repairs.push(form)
  return [{ ...token, form }]
}

function splitGlued(token: WordToken): Token[] | null {
  for (const head of ['в', 'с', 'до', 'по', 'к']) {
    const rest = token.form.slice(head.length)
    if (token.form.startsWith(head) && monthNames.has(rest) && rest.length > 2) return cut(token, head.length, [])
  }
  for (let length = 3; length <= token.form.length - 3; length += 1) {
    const [first, second] = [monthNames.get(token.form.slice(0, length)), monthNames.get(token.form.slice(length))]
    if (first && second && first !== second) return cut(token, length, [{ kind: 'mark', mark: '-', from: token.from + length, to: token.from + length }])
  }
  return null
}

function cut(token: WordToken, length: number, between: Token[]): Token[] {
  const middle = token.from + length
  return [{ ...token, form: token.form.slice(0, length), to: middle }, ...between, { ...token, form: token.form.slice(length), from: middle }]
}
