/** Pieces of words one of which stands in every text that matches. */
export type Signs = readonly string[]

/** A bracket with what may follow it, a bar, a run of letters; all else only parts them. */
const pieces = /\(|\)[?*+]?|\||[а-яa-z]+/g

/** Of a pattern of `word-pattern.ts`: what its text must hold, all of it; nothing for a piece that may be left out. */
export function patternSigns(source: string): Signs[] {
  const alternatives = readAlternatives(source.replace(/[а-яa-z]\?/g, ' ').match(pieces) ?? [])
  return alternatives.length === 1 ? (alternatives[0] ?? []) : oneOf(alternatives)
}

/** Up to the bracket that closes, which is taken too: what each alternative must hold. */
function readAlternatives(rest: string[]): Signs[][] {
  const alternatives: Signs[][] = [[]]
  for (let piece = rest.shift(); piece !== undefined; piece = rest.shift()) {
    if (piece === ')?' || piece === ')*') return [[]]
    if (piece.startsWith(')')) break
    if (piece === '|') alternatives.push([])
    else alternatives.at(-1)?.push(...(piece === '(' ? oneOf(readAlternatives(rest)) : [[piece]]))
  }
  return alternatives
}

/** Of each alternative the signs that tell most; none where one alternative has none. */
function oneOf(alternatives: readonly Signs[][]): Signs[] {
  const telling = alternatives.map((needed) => needed.toSorted((one, other) => shortest(other) - shortest(one))[0])
  return telling.every((signs) => signs !== undefined) ? [telling.flat()] : []
}

function shortest(signs: Signs): number {
  return Math.min(...signs.map(({ length }) => length))
}
