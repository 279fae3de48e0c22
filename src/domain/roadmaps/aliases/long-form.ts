import { fold, foldLetters } from '../../kernel/folded-text.ts'
import { stem } from '../../kernel/russian-stem.ts'

/** `byInitials` where the letters of an abbreviation prove the long form; otherwise it is the nearest phrase. */
export type LongForm = { text: string; byInitials: boolean }

const longest = 12
/** How many words back an abbreviation is looked for. */
const reach = 20

/**
 * The phrase that a short name stands for, as printed, ending where `before` ends. An abbreviation is matched by its letters
 * («органа местного самоуправления» for ОМС), a word by itself («Координационного совета …» for «Совет»).
 */
export function longFormBefore(before: string, short: string): LongForm | null {
  const words = wordsOf(before)
  if (words.length === 0) return null
  const initials = byInitials(words, short)
  if (initials !== null) return { text: phraseFrom(before, initials), byInitials: true }
  const start = bySameWord(words, short) ?? nearestPhrase(before, words)
  return { text: phraseFrom(before, start), byInitials: false }
}

/** `opens`: a comma or another mark stands before it. */
type Word = { text: string; start: number; opens: boolean }

function wordsOf(text: string): Word[] {
  return [...foldLetters(text).matchAll(/(?<mark>[.,;:]\s*)?(?<word>[A-Za-zЀ-ӿ\d]+)/g)].map(({ index, groups }) => ({
    text: groups?.['word'] ?? '', start: index + (groups?.['mark'] ?? '').length, opens: groups?.['mark'] !== undefined,
  }))
}

/**
 * The last word from which the abbreviation's letters follow as first letters: word by word, or else skipping at most half of
 * the words. Prepositions do not count.
 */
function byInitials(words: readonly Word[], short: string): number | null {
  const letters = /^[А-ЯЁ]{2,}(?:\s[А-ЯЁ]{2,})*/u.exec(foldLetters(short))?.[0].replace(/\s/g, '').toLowerCase()
  if (!letters) return null
  const counted = words.filter((word) => word.text.length > 2 || /^[А-Я]/.test(word.text))
  const initials = counted.map((word) => word.text.charAt(0).toLowerCase())
  for (let from = initials.length - 2; from >= Math.max(0, initials.length - reach); from -= 1) {
    const run = counted.slice(from, from + letters.length)
    if (run.map((word) => word.text.charAt(0).toLowerCase()).join('') === letters && !run.slice(1).some((word) => word.opens)) return counted[from]?.start ?? null
  }
  for (let from = initials.length - 2; from >= Math.max(0, initials.length - letters.length * 2 - 1); from -= 1) {
    if (initials[from] === letters[0] && isSubsequence(letters, initials.slice(from))) return counted[from]?.start ?? null
  }
  return null
}

function isSubsequence(letters: string, initials: readonly string[]): boolean {
  let matched = 0
  for (const initial of initials) if (initial === letters[matched]) matched += 1
  return matched === letters.length
}

/** From the last word with the short form's stem, its adjectives included. */
function bySameWord(words: readonly Word[], short: string): number | null {
  const wanted = stem(/[A-Za-zЀ-ӿ]+/.exec(short)?.[0] ?? '')
  if (wanted.length < 3) return null
  let at = words.findLastIndex((word) => stem(word.text) === wanted)
  if (at < 0) return null
  while (at > 0 && /(?:ого|его|ой|ей|ый|ий|ая|ое|ые|ых|их|ому|ым|ую|ом)$/.test(fold(words[at - 1]?.text ?? '')) && words.length - at < longest) at -= 1
  return words[at]?.start ?? null
}

function nearestPhrase(before: string, words: readonly Word[]): number {
  const stop = Math.max(...[...before.trimEnd().matchAll(/[.;:,(]\s/g)].map((match) => match.index + 1), 0)
  const first = words.slice(-longest).find((word) => word.start >= stop)
  return first?.start ?? words.at(-1)?.start ?? 0
}

function phraseFrom(before: string, start: number): string {
  const opened = before.slice(Math.max(0, start - 1), start)
  return before.slice(/[«"“„]/.test(opened) ? start - 1 : start).trim().replace(/[,;:]+$/, '').trim()
}
