/**
 * Two halves of a text that a page cut. A cell that was merged over both rows was read twice and is not said twice; a word that was
 * cut at its hyphen is closed.
 */
export function joinedText(first: string | null, second: string | null, between = ' '): string | null {
  if (first === null || first === '') return second
  if (second === null || second === '' || first === second) return first
  if (/\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(second) && between === ' ') return first.slice(0, -1) + second
  return `${first}${between}${second}`
}
