import type { DateToken, JunkToken, NumberToken, PairToken, TimeToken } from './tokens.ts'

type Unplaced<T> = T extends unknown ? Omit<T, 'from' | 'to'> : never
type Numeric = { token: Unplaced<DateToken | JunkToken | NumberToken | PairToken | TimeToken>; end: number }
type Shape = { pattern: RegExp; read: (found: RegExpExecArray, plain: string, at: number) => Numeric['token'] | null }

const junk = (): Numeric['token'] => ({ kind: 'junk' })
const date = (year: string | undefined, month: string | undefined, day: string | undefined, doubtful = false): Numeric['token'] =>
  ({ kind: 'date', year: fullYear(Number(year), year?.length ?? 0), month: Number(month), day: Number(day), doubtful })

/** Tried in this order at each digit (and at «№», «+»); the first that fits wins. */
const shapes: readonly Shape[] = [
  { pattern: /(?:№\s*[a-zа-ӿ\d/.-]+|n\s?\d[a-zа-ӿ\d/.-]*)/y, read: junk },
  { pattern: /\+?[78][\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)/y, read: junk },
  { pattern: /\d+(?:\.\d+){3,}/y, read: junk },
  { pattern: /((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)(?:t\d{2}:\d{2}(?::\d{2})?z?)?/y, read: ([, year, month, day]) => date(year, month, day) },
  { pattern: /((?:19|20)\d{2})\.(\d{2})\.(\d{2})(?!\d)/y, read: ([, year, month, day]) => date(year, month, day) },
  { pattern: /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/y, read: ([, day, month, year]) => date(year, month, day) },
  { pattern: /(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?(\d{4}|\d{2})(?![\d]|\s?\.\s?\d)/y, read: ([, day, month, year]) => date(year, month, day) },
  { pattern: /(\d{1,2})\s?\.\s?(\d{2})\s(20\d{2})(?!\d)/y, read: ([, day, month, year]) => date(year, month, day) },
  { pattern: /(\d{1,2}) (0\d|1[0-2]) (20\d{2})(?!\d)/y, read: ([, day, month, year]) => date(year, month, day, true) },
  { pattern: /(\d{1,2})[,.](0\d|1[0-2])[,.](20\d{2})(?!\d)/y, read: ([, day, month, year]) => date(year, month, day, true) },
  { pattern: /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)/y, read: ([, day, month, year]) => date(year, month, day) },
  { pattern: /(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})(?![\d-])/y, read: readHyphened },
  { pattern: /\d{1,2}\.\d{1,2}\.\d+/y, read: junk },
  { pattern: /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y, read: () => ({ kind: 'time' }) },
  { pattern: /(\d{1,2})[./](\d{4})(?!\d)/y, read: ([, first, second]) => pair(first, second) },
  { pattern: /(\d{1,2})\.(\d{1,2})(?!\d)/y, read: ([, first, second]) => pair(first, second) },
  { pattern: /(\d+)-?(го|ый|ой|й|ая|я|ое|е|ого|ом|ую|ю|х|ти|му|ий|ье|ья|ей)(?![a-zа-ӿ])/y, read: ([, digits, ending], plain, at) => number(digits, ending, plain, at) },
  { pattern: /(\d+)-(и|м)(?![a-zа-ӿ])/y, read: ([, digits, ending], plain, at) => number(digits, ending, plain, at) },
  { pattern: /\d+/y, read: ([digits], plain, at) => number(digits, undefined, plain, at) },
]

export function lexNumeric(plain: string, at: number): Numeric | null {
  if (!/[\d№+n]/.test(plain.charAt(at))) return null
  for (const { pattern, read } of shapes) {
    pattern.lastIndex = at
    const found = pattern.exec(plain)
    const token = found && read(found, plain, at)
    if (found && token) return { token, end: at + found[0].length }
  }
  return null
}

/** `15-02-2021` is a date; `22-13-45` is a telephone; `15-02-21` may be either, so it is doubtful. */
function readHyphened([, day, month, year]: RegExpExecArray): Numeric['token'] | null {
  if (Number(month) > 12 || Number(day) > 31 || Number(month) === 0) return { kind: 'junk' }
  return date(year, month, day, year?.length === 2)
}

function pair(first = '', second = ''): Numeric['token'] {
  return { kind: 'pair', first: Number(first), second: Number(second), firstDigits: first.length, secondDigits: second.length }
}

function number(digits = '', ending: string | undefined, plain: string, at: number): Numeric['token'] {
  return { kind: 'number', value: Number(digits), digits: digits.length, ending: ending ?? null, glued: at > 0 && /[\da-zа-ӿ]/.test(plain.charAt(at - 1)) }
}

/** «21» → 2021. */
function fullYear(value: number, digits: number): number {
  return digits === 2 ? 2000 + value : value
}
