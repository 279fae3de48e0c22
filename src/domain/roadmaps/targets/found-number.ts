import { numberOfWords, numberWordsPattern } from './number-words.ts'

/** A number in a text, with its place; `end` is past its unit. */
export type FoundNumber = {
  value: number
  percent: boolean
  start: number
  end: number
  /** «80–100 %»: the upper end, where the text gives a range. */
  upTo: number | null
  inWords: boolean
}

const digits = '\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+'
const decimal = `(?:${digits})(?:[.,]\\d+)?`
const counted = '-?(?:х|ти|и|ми|мя|е)(?![а-я])'
const scale = '\\s*(?:тыс\\.?|тысяч[а-я]*|млн\\.?|миллион[а-я]*)(?![а-я])'
const percent = '(?:\\s+(?:и|или) (?:более|выше|больше|менее|ниже|меньше))?\\s*-?(?:%|процентн[а-я]+ пункт[а-я]*|процент[а-я]*|п\\.\\s?п\\.)(?:-?[а-я]{1,4}(?=[ ,.;:)]|$)(?<=%-?(?:ый|ого|ом|ой|ая|ое|ные|ных|ный|ного|ному|ным|ная|ной|ов|а)))?'
const numeral = new RegExp(
  `(?<![\\d.,а-яa-z])(?<from>${decimal})(?:\\s*%?(?:\\s*-\\s*|\\s+до\\s+)(?<to>${decimal}))?(?<case>${counted})?(?<scale>${scale})?(?<percent>${percent})?`,
  'g',
)
const wordPercent = new RegExp(`^${percent}`)

/** All numbers of a folded text, in order: digits and number words, with percent signs and ranges; «10 (десять)» is one. */
export function numbersIn(folded: string): FoundNumber[] {
  const numbers: FoundNumber[] = []
  for (const number of [...digitNumbers(folded), ...wordNumbers(folded)].sort((a, b) => a.start - b.start)) {
    const previous = numbers.at(-1)
    const closing = previous?.value === number.value && /^\s*\(\s*$/.test(folded.slice(previous.end, number.start)) ? /^\s*\)/.exec(folded.slice(number.end)) : null
    if (previous && closing) numbers.splice(-1, 1, { ...previous, percent: number.percent, end: number.end + closing[0].length })
    else numbers.push(number)
  }
  return numbers
}

function digitNumbers(folded: string): FoundNumber[] {
  return [...folded.matchAll(numeral)].map((match) => {
    const factor = factorOf(match.groups?.['scale'] ?? '')
    const to = match.groups?.['to']
    return {
      value: valueOf(match.groups?.['from'] ?? '') * factor,
      upTo: to === undefined ? null : valueOf(to) * factor,
      percent: match.groups?.['percent'] !== undefined,
      start: match.index,
      end: match.index + match[0].length,
      inWords: false,
    }
  })
}

function wordNumbers(folded: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of folded.matchAll(numberWordsPattern)) {
    const value = numberOfWords(match[0])
    if (value === null) continue
    const end = match.index + match[0].length
    const unit = wordPercent.exec(folded.slice(end))?.[0] ?? ''
    found.push({ value, upTo: null, percent: unit !== '', start: match.index, end: end + unit.length, inWords: true })
  }
  for (const match of folded.matchAll(/(?<![а-я])стопроцентн[а-я]+/g)) {
    found.push({ value: 100, upTo: null, percent: true, start: match.index, end: match.index + match[0].length, inWords: true })
  }
  return found
}

function valueOf(text: string): number {
  return Number(text.replace(/ /g, '').replace(',', '.'))
}

function factorOf(scale: string): number {
  if (scale.trim() === '') return 1
  return /млн|миллион/.test(scale) ? 1_000_000 : 1000
}
