const latin = 'ABCEHKMOPTXYaceopxy'
const cyrillic = 'АВСЕНКМОРТХУасеорху'
const lookAlikes = new Map([...latin].map((letter, at) => [letter, cyrillic[at] ?? letter]))

const foldable = /[A-Za-zёЁ‐‑‒–—―−\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\u00ad]/

/**
 * The same text for comparison: every dash is «-», every space of one line is « », «ё» is «е», and a word typed with Latin
 * look-alikes («OO», «ЦOКO») is Cyrillic. Keeps its length and its case, so a place found here is the place in the printed text.
 */
export function foldLetters(text: string): string {
  if (!foldable.test(text)) return text
  const plain = text.replace(/[‐‑‒–—―−]/g, '-').replace(/[\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\u00ad]/g, ' ').replace(/ё/g, 'е').replace(/Ё/g, 'Е')
  return /[A-Za-z]/.test(plain) ? plain.replace(/[A-Za-zА-Яа-я]+/g, (word) => cyrillicWord(word)) : plain
}

/** `foldLetters` in lower case: what patterns are matched against. */
export function fold(text: string): string {
  const folded = foldLetters(text)
  const lower = folded.toLowerCase()
  return lower.length === folded.length ? lower : folded.replace(/[A-ZА-Я]/g, (letter) => letter.toLowerCase())
}

const uneven = /[^\S ]|\u200b| {2}|^ | $/

/** White space collapsed, as every text of a plan is kept. */
export function collapse(text: string): string {
  return uneven.test(text) ? text.replace(/[\s\u200b]+/g, ' ').trim() : text
}

function cyrillicWord(word: string): string {
  if (!/[A-Za-z]/.test(word)) return word
  const letters = [...word]
  const mistyped = letters.every((letter) => lookAlikes.has(letter) || /[А-Яа-я]/.test(letter))
  return mistyped ? letters.map((letter) => lookAlikes.get(letter) ?? letter).join('') : word
}
