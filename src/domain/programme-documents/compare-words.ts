/** What stayed, what was added, what is gone, in reading order. */
export type WordChange = { what: 'same' | 'added' | 'gone'; text: string }

/** Beyond this many pairs the middle is shown as a whole replaced. */
const mostPairs = 4_000_000

/** How a text became another, word by word. */
export function compareWords(before: string, after: string): WordChange[] {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let end = 0
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const middle = changesBetween(one.slice(start, one.length - end), other.slice(start, other.length - end))
  return joined([{ what: 'same', text: one.slice(0, start).join('') }, ...middle, { what: 'same', text: one.slice(one.length - end).join('') }])
}

function changesBetween(one: readonly string[], other: readonly string[]): WordChange[] {
  if (one.length === 0 || other.length === 0 || one.length * other.length > mostPairs) return [{ what: 'gone', text: one.join('') }, { what: 'added', text: other.join('') }]
  const width = other.length + 1
  // How long the longest common row of words is from each pair to the ends.
  const common = new Uint32Array((one.length + 1) * width)
  for (let at = one.length - 1; at >= 0; at -= 1) for (let to = other.length - 1; to >= 0; to -= 1) {
    common[at * width + to] = one[at] === other[to] ? (common[(at + 1) * width + to + 1] ?? 0) + 1 : Math.max(common[(at + 1) * width + to] ?? 0, common[at * width + to + 1] ?? 0)
  }
  const changes: WordChange[] = []
  let [at, to] = [0, 0]
  while (at < one.length || to < other.length) {
    const [mine, theirs] = [one[at], other[to]]
    if (mine !== undefined && mine === theirs) {
      changes.push({ what: 'same', text: mine })
      at += 1
      to += 1
    } else if (mine !== undefined && (theirs === undefined || (common[(at + 1) * width + to] ?? 0) >= (common[at * width + to + 1] ?? 0))) {
      changes.push({ what: 'gone', text: mine })
      at += 1
    } else if (theirs !== undefined) {
      changes.push({ what: 'added', text: theirs })
      to += 1
    }
  }
  return changes
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = []
  for (const change of changes) {
    const last = result.at(-1)
    if (change.text === '') continue
    if (last?.what === change.what) last.text += change.text
    else result.push({ ...change })
  }
  return result
}
