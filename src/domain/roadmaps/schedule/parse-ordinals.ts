import type { Cursor } from './cursor.ts'
import { ordinalWords } from './numerals.ts'

/** `[1, 1]`, or `[1, 2]` for «I–II». */
export type OrdinalRange = [first: number, last: number]

/** How a scanner prints «II», «III», «IV». */
const misreadRomans: ReadonlyMap<string, number> = new Map([['п', 2], ['ш', 3], ['іу', 4], ['iy', 4], ['iу', 4]])

/** «I», «1-й», «первый», «I–II», «1, 2 и 4»: one or more ordinals; what they count follows. */
export function parseOrdinals(cursor: Cursor): OrdinalRange[] | null {
  const ranges: OrdinalRange[] = []
  for (;;) {
    const first = parseOrdinal(cursor)
    if (first === null) break
    const last = cursor.attempt((c) => (c.takeMark('-') || c.takeWord('по') ? parseOrdinal(c) : null))
    ranges.push([first, last ?? first])
    const goesOn = cursor.would((c) => takeComma(c) && parseOrdinal(c) !== null)
    if (!goesOn) break
    takeComma(cursor)
  }
  return ranges.length > 0 ? ranges : null
}

export function parseOrdinal(cursor: Cursor): number | null {
  const word = cursor.takeFrom(ordinalWords) ?? cursor.takeFrom(misreadRomans)
  if (word !== null) return word
  const token = cursor.peek()
  if (token?.kind === 'roman') {
    cursor.at += 1
    cursor.attempt((c) => (c.takeMark('-') && c.takeMatching(/^(й|я|е|го|м|ом|ый|ая|ое|ой|ую|ю)$/) ? true : null))
    return token.value
  }
  const number = cursor.takeNumber(({ value, digits }) => digits <= 2 && value >= 1 && value <= 31)
  if (number === null) return null
  const next = cursor.peek()
  if (number === 1 && next?.kind === 'roman' && next.glued && next.value === 5) {
    cursor.at += 1
    return 4
  }
  return number
}

export function numbersOf(ranges: readonly OrdinalRange[]): number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => first + index))
}

function takeComma(cursor: Cursor): boolean {
  const comma = cursor.takeMark(',') || cursor.takeMark('/')
  return cursor.takeWord('и') || comma
}
