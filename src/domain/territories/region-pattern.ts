import { fold } from '../kernel/folded-text.ts'
import { GuardedPattern } from '../kernel/guarded-pattern.ts'

const end = '(?![а-я])'
const start = '(?<![а-я])'

/** A region's name in any case: adjectives and nouns by their endings, «Республика» before or not. */
export function regionPattern(name: string): GuardedPattern {
  const [kind, ...words] = fold(name).replace(/[()]/g, '').replace(/\s*-\s+/g, ' - ').split(' ')
  if (kind === 'республика') return guarded(wordsPattern(words), (named) => `${start}(?:республик[а-я]{1,3}|респ\\.)\\s+${named}|${start}${named}`)
  if (kind === 'город') return guarded(wordsPattern(words), (named) => `${start}(?:(?:город[а-я]{0,2}|г\\.)\\s*)?${named}(?!\\s+област)`)
  return guarded(wordsPattern([kind ?? '', ...words]), (named) => `${start}${named}`)
}

/** The letters that a name begins with in every case are its sign. */
function guarded(named: string, whole: (named: string) => string): GuardedPattern {
  return new GuardedPattern([/^[а-я]+/.exec(named) ?? ['']], () => new RegExp(whole(named)))
}

function wordsPattern(words: readonly string[]): string {
  const needed = words.filter((word) => word !== '-')
  const optional = needed.length > 1 && (needed[0] === 'саха' || needed[0] === 'северная' || needed.includes('югра')) ? needed.length - 1 : needed.length
  const parts = needed.map((word, at) => (at < optional ? wordIn(word) : `(?:[\\s(-]*${wordIn(word)}\\)?)?`))
  return parts.slice(0, optional).join('[\\s-]+') + parts.slice(optional).join('')
}

const nouns: Readonly<Record<string, string>> = {
  область: '(?:област(?:ь|и|ью)|обл\\.)', край: 'кра(?:й|я|ю|ем|е)', округ: 'округ(?:а|у|ом|е)?', республика: 'республик(?:а|и|е|у|ой)', автономный: '(?:автономн(?:ый|ого|ому|ым|ом)|авт\\.)',
}

function wordIn(word: string): string {
  const known = nouns[word]
  if (known) return known + end
  const hyphened = word.split('-')
  const last = hyphened.pop() ?? ''
  return [...hyphened, ''].join('\\s?-\\s?') + declined(last) + end
}

function declined(word: string): string {
  if (/(?:ий|ый|ой)$/.test(word)) return `${word.slice(0, -2)}(?:${word.slice(-2)}|ого|ому|им|ом|ем|его)`
  if (word.endsWith('ая')) return `${word.slice(0, -2)}(?:ая|ой|ую|ою)`
  if (word.endsWith('ия')) return `${word.slice(0, -1)}(?:я|и|ю|ей)`
  if (word.endsWith('я')) return `${word.slice(0, -1)}(?:я|и|ю|е|ей)`
  if (word.endsWith('а')) return `${word.slice(0, -1)}(?:а|ы|и|е|у|ой)`
  if (word.endsWith('ье')) return `${word.slice(0, -1)}(?:е|я|ю|ем)`
  if (word.endsWith('ь')) return `${word.slice(0, -1)}(?:ь|я|ю|ем|е)`
  if (/[оиеэ]$/.test(word) || word === 'эл') return word
  return `${word}(?:а|у|ом|е)?`
}
