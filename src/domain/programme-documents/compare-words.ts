import { diffArrays } from 'diff'

/** What stayed, what was added, what is gone, in reading order. */
export type WordChange = { what: 'same' | 'added' | 'gone'; text: string }

/** Texts that differ in more words are shown as one replaced by the other: nobody reads such a comparison word by word, and it takes long. */
const mostChanges = 2_000

/** How a text became another, word by word; a word is what stands between spaces, its comma included. */
export function compareWords(before: string, after: string): WordChange[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostChanges })
  if (changes === undefined) return [{ what: 'gone', text: before }, { what: 'added', text: after }]
  return changes.map(({ value, added, removed }) => ({ what: added ? 'added' : removed ? 'gone' : 'same', text: value.join('') }))
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}
