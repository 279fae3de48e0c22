import { fold } from './folded-text.ts'

const endings = /(?:иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|ией|иям|ых|их|ый|ий|ой|ая|яя|ое|ее|ые|ие|ую|юю|ия|ию|ии|ов|ев|ей|ам|ям|ах|ях|ом|ем|ою|ею|ым|им|а|я|о|е|ы|и|у|ю|ь|й)$/

/** The word without its case ending: enough to see that «школы» and «школами» are one word, no more. */
export function stem(word: string): string {
  const folded = fold(word)
  const cut = folded.replace(endings, '')
  return cut.length >= 3 ? cut : folded
}

/** The stems of all words of a text, in order. */
export function stems(text: string): string[] {
  return (fold(text).match(/[а-яa-z0-9]+/g) ?? []).map(stem)
}
