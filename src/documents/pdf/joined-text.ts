import { cleanText } from '../grid/clean-text.ts'
import { drawnSoftHyphen } from './text-pieces.ts'
import type { Measure, TextLine } from './text-lines.ts'
import type { Vocabulary } from './vocabulary.ts'

const listMark = /^(?:[-–—•·▪●○◦]\s|\d{1,2}[.)]\s|[а-яёa-z]\)\s)/iu
/** A dash without a space before it, or an address, goes on after the line's end. */
const runsOn = /[\p{L}\p{N}][-\u2010–—/]$|:\/\/(?:\S*[/.?=&_-])?$/u
/** Russian words hardly end so. */
const unfinished = /(?:[лнтвчкжшсд]н|ност|ческ|[бвгдзклмнпрстчшщ]ог|[бвгдзкмпрстфхцчшщ]{3})$/iu
/** And so they do. */
const finished = /(?:[ыиоюуея][йехмяю]|[ое]го|[ое]му|[ыи]ми|ость|ости|ени[еяюий]|ани[еяюий]|тел[ьия]|ци[яию]|ть|ться|тся|[ое]в|[ая]м|[ая]ми|[ая]х)$/iu
const letterHyphen = /(\p{L}+)[-\u2010]$/u

/** The lines of one cell as its text: a break of the printer becomes a space, a break of the author stays a break. */
export function joinedText(lines: readonly TextLine[], measure: Measure, vocabulary: Vocabulary): string {
  let text = ''
  let before: TextLine | null = null
  for (const line of lines) {
    if (before !== null) text = joined(text, before, line, isAuthorsBreak(before, line, lines, measure), measure, vocabulary)
    else text = line.text
    before = line
  }
  return cleanText(text.replaceAll(drawnSoftHyphen, '-'))
}

function joined(text: string, before: TextLine, line: TextLine, broken: boolean, measure: Measure, vocabulary: Vocabulary): string {
  if (broken) return `${text}\n${line.text}`
  if (/^[,.;:!?)»]/.test(line.text)) return text + line.text
  if (before.spaceAfter) return `${text} ${line.text}`
  const end = text.slice(-longestWord)
  const cut = endsInHyphen(end) ? letterHyphen.exec(end) : null
  if (cut !== null && end.endsWith('-') && vocabulary.breaksAtSpacesOnly) return `${text} ${line.text}`
  if (cut !== null) {
    const tail = /^\p{L}+/u.exec(line.text)?.[0] ?? ''
    return keepsHyphen(text, cut[1] ?? '', tail, vocabulary) ? text + line.text : text.slice(0, -1) + line.text
  }
  return runsOn.test(end) || isCutWord(end, before, line, measure, vocabulary) ? text + line.text : `${text} ${line.text}`
}

/** Of the text before a line's end no more than this is looked at. */
const longestWord = 60

function endsInHyphen(text: string): boolean {
  return text.endsWith('-') || text.endsWith(drawnSoftHyphen)
}

/** «школ-» and «участников» make «школ-участников»; «организа-» and «ция» make «организация». */
export function keepsHyphen(text: string, head: string, tail: string, vocabulary: Vocabulary): boolean {
  if (tail === '' || vocabulary.knows(`${head}-${tail}`)) return true
  if (vocabulary.knows(head + tail)) return false
  if (tail !== tail.toLowerCase()) return !vocabulary.hyphenated || !isAbbreviation(head + tail) || vocabulary.knows(head) || vocabulary.knows(tail)
  if (text.endsWith(drawnSoftHyphen) && !vocabulary.softIsOrdinary) return false
  if (!vocabulary.hyphenated) return true
  return head.length > 2 && tail.length > 2 && vocabulary.knowsRoot(tail) && (vocabulary.knows(head) || /[ое]$/.test(head))
}

function isAbbreviation(text: string): boolean {
  return text === text.toUpperCase()
}

/**
 * A word too long for its column is cut without a hyphen: it stands alone on a line that it fills,
 * and what follows on the next line is no word of the document, or the halves are known as one word only.
 */
function isCutWord(end: string, before: TextLine, line: TextLine, measure: Measure, vocabulary: Vocabulary): boolean {
  const alone = !before.text.includes(' ')
  const room = measure.right - before.right - Math.min(before.left - measure.left, 8)
  if (room > 0.9 * before.size) return false
  const head = /\p{L}+$/u.exec(end)?.[0] ?? ''
  const tail = /^\p{Ll}+/u.exec(line.text)?.[0] ?? ''
  if (head === '' || tail === '') return false
  if (vocabulary.knows(head + tail)) return !vocabulary.knows(head) || !vocabulary.knows(tail)
  if (!alone) return false
  if (/^[^аивкосуя]$/iu.test(tail)) return true
  return !vocabulary.knows(head) && (unfinished.test(head) || (!finished.test(head) && !vocabulary.knows(tail) && tail.length <= 4))
}

/** The line ends though the next word had room, and what follows looks like a beginning. */
export function isAuthorsBreak(before: TextLine, line: TextLine, lines: readonly TextLine[], measure: Measure): boolean {
  const marked = listMark.test(line.text)
  if (line.baseline - before.baseline > 1.6 * pitchOf(lines) && line.baseline - before.baseline > 1.9 * line.size) return true
  const room = roomAfter(before, lines, measure) - firstWordWidth(line)
  const width = measure.right - measure.left
  if (room < 0.75 * before.size + 0.04 * width) return false
  if (marked || /[.;:!?]$/.test(before.text)) return true
  return /^[\p{Lu}«"„(]/u.test(line.text) ? room > 0.15 * width : room > 0.5 * width
}

function roomAfter(line: TextLine, lines: readonly TextLine[], measure: Measure): number {
  const left = Math.min(...lines.map((one) => one.left))
  const aligned = lines.filter((one) => one.left - left < 2).length * 2 > lines.length
  const pad = Math.min(Math.max(left - measure.left, 0), 8)
  return aligned ? measure.right - pad - line.right : measure.right - measure.left - 2 * pad - (line.right - line.left)
}

/** Of the next line's first word, up to where it could be broken itself. */
function firstWordWidth(line: TextLine): number {
  const first = line.text.split(' ', 1)[0] ?? ''
  const breakable = /^.+?[-\u2010/]/u.exec(first)?.[0] ?? first
  return ((line.right - line.left) / Math.max(line.text.length, 1)) * (breakable.length + 1)
}

function pitchOf(lines: readonly TextLine[]): number {
  let least = Infinity
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next !== undefined && next.baseline - line.baseline > 0.5 * line.size) least = Math.min(least, next.baseline - line.baseline)
  }
  return least
}
