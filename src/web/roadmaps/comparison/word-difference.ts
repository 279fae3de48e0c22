export type DifferencePiece = { kind: 'same' | 'removed' | 'added'; text: string }

/** Beyond this nobody reads word by word, and the table of all pairs would be large. */
const mostWords = 1_500

/** What was taken out of a text and what was put in, word by word; the pieces in order give both texts back. */
export function wordDifference(before: string, after: string): DifferencePiece[] {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const start = commonLength(one, other)
  const end = commonLength(one.slice(start).toReversed(), other.slice(start).toReversed())
  const [removed, added] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  return joined([
    ...asPieces('same', one.slice(0, start)),
    ...(removed.length * added.length > mostWords * mostWords ? [...asPieces('removed', removed), ...asPieces('added', added)] : between(removed, added)),
    ...asPieces('same', one.slice(one.length - end)),
  ])
}

/** By the longest list of words that both have, in the same order. */
function between(one: readonly string[], other: readonly string[]): DifferencePiece[] {
  const width = other.length + 1
  const longest = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      longest[i * width + j] = one[i] === other[j] ? (longest[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
    }
  }
  const pieces: DifferencePiece[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    const [word, otherWord] = [one[i], other[j]]
    if (word !== undefined && word === otherWord) {
      pieces.push({ kind: 'same', text: word })
      i += 1
      j += 1
    } else if (word !== undefined && (otherWord === undefined || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))) {
      pieces.push({ kind: 'removed', text: word })
      i += 1
    } else {
      pieces.push({ kind: 'added', text: otherWord ?? '' })
      j += 1
    }
  }
  return pieces
}

/** Words, each with the white space after it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? []
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length)
  for (let at = 0; at < most; at++) if (one[at] !== other[at]) return at
  return most
}

function asPieces(kind: DifferencePiece['kind'], words: readonly string[]): DifferencePiece[] {
  return words.map((text) => ({ kind, text }))
}

/** Neighbours of one kind as one; what was taken out stands before what was put in. */
function joined(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const result: DifferencePiece[] = []
  let pending: { removed: string; added: string } = { removed: '', added: '' }
  const flush = () => {
    if (pending.removed !== '') result.push({ kind: 'removed', text: pending.removed })
    if (pending.added !== '') result.push({ kind: 'added', text: pending.added })
    pending = { removed: '', added: '' }
  }
  for (const { kind, text } of pieces) {
    if (kind !== 'same') {
      pending[kind] += text
      continue
    }
    flush()
    const last = result.at(-1)
    if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text }
    else result.push({ kind, text })
  }
  flush()
  return result
}
