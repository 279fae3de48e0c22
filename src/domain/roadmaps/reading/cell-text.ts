import { collapse, foldLetters } from '../../kernel/folded-text.ts'

/** Two halves of a cell that a page cut. */
export function joinHalves(first: string, second: string): string {
  if (first === '' || second === '') return first + second
  return `${first} ${second}`
}

/** For comparing words only, never for showing: lower case, «е» for «ё», Cyrillic for Latin look-alikes, no marks, words broken by a hyphen joined. */
export function plain(text: string): string {
  return collapse(foldLetters(text)).toLowerCase().replace(/(?<=[A-Za-zЀ-ӿ])-\s+(?=[A-Za-zЀ-ӿ])/g, '').replace(/[^A-Za-zЀ-ӿ\d+№%]+/g, ' ').trim()
}
