import { letter } from '../../domain/kernel/letter.ts'
import { drawnSoftHyphen } from './text-pieces.ts'
import type { Measure, TextLine } from './text-lines.ts'

const word = new RegExp(`[${letter}\\d]+(?:-[${letter}\\d]+)*`, 'g')

const rootLength = 5
const endsInHyphen = /[-\u2010]$/

/**
 * The words that the document writes inside its lines, where no line break can have cut them.
 * They tell a word that was cut by the line's end from two words, and a hyphen of the word from a hyphen of the printer.
 */
export class Vocabulary {
  readonly #words = new Set<string>()
  readonly #roots = new Set<string>()
  readonly #cuts: { head: string; tail: string }[] = []
  #softInside = false
  /** How often a word with a hyphen came whole to the next line though the first half of it had room. */
  #unbroken = 0
  #hyphenated: boolean | null = null

  /** Lines of one cell or paragraph; where a page's edge may have cut it, its first and last words may be halves. */
  learn(lines: readonly TextLine[], measure: Measure, cutByPage: boolean): void {
    for (const [index, line] of lines.entries()) {
      const text = line.text.toLowerCase()
      const next = lines[index + 1]
      const words = text.match(word) ?? []
      const from = mayBeTail(lines[index - 1]) || (cutByPage && index === 0) ? 1 : 0
      const to = mayBeHead(line, next) || (cutByPage && next === undefined) ? -1 : words.length
      for (const found of words.slice(from, to)) this.#add(found)
      if (text.slice(0, -1).includes(drawnSoftHyphen)) this.#softInside = true
      const cut = next === undefined || !endsInHyphen.test(text) ? null : cutWord(text, next.text)
      if (cut !== null) this.#cuts.push(cut)
      if (next !== undefined && hadRoomForHalf(line, next, measure)) this.#unbroken += 1
    }
    this.#hyphenated = null
  }

  #add(found: string): void {
    if (this.#words.has(found)) return
    this.#words.add(found)
    for (const part of found.split('-')) {
      this.#words.add(part)
      this.#roots.add(part.slice(0, rootLength))
    }
  }

  knows(found: string): boolean {
    return this.#words.has(found.toLowerCase())
  }

  /** Some word begins as this one does. */
  knowsRoot(found: string): boolean {
    return found.length < rootLength ? this.knows(found) : this.#roots.has(found.toLowerCase().slice(0, rootLength))
  }

  /** The printer cuts words at the ends of lines: words so cut stand whole elsewhere. */
  get hyphenated(): boolean {
    if (this.#hyphenated !== null) return this.#hyphenated
    const whole = this.#cuts.filter(({ head, tail }) => this.knows(head + tail)).length
    const compound = this.#cuts.filter(({ head, tail }) => this.knows(`${head}-${tail}`)).length
    return (this.#hyphenated = whole > compound)
  }

  /** The printer breaks lines at spaces only, so that a hyphen at a line's end has a space after it. */
  get breaksAtSpacesOnly(): boolean {
    return this.#unbroken > 1 && this.#unbroken * 2 > this.#cuts.length && !this.hyphenated
  }

  /** The document's font writes its ordinary hyphens as soft ones. */
  get softIsOrdinary(): boolean {
    return this.#softInside
  }
}

function cutWord(text: string, next: string): { head: string; tail: string } | null {
  const head = /(\p{L}+)[-\u2010]$/u.exec(text)?.[1]
  const tail = /^\p{Ll}+/u.exec(next)?.[0]
  return head === undefined || tail === undefined ? null : { head, tail }
}

function hadRoomForHalf(line: TextLine, next: TextLine, measure: Measure): boolean {
  const half = next.text.includes('-') ? /^\p{L}{2,}-(?=\p{L})/u.exec(next.text)?.[0] : undefined
  if (half === undefined) return false
  const room = measure.right - Math.min(Math.max(line.left - measure.left, 0), 8) - line.right
  return room > ((next.right - next.left) / next.text.length) * (half.length + 1) + 1.2 * line.size
}

function mayBeTail(before: TextLine | undefined): boolean {
  return before !== undefined && mayBeHead(before, before)
}

/** The last word of a line may go on in the next: after a hyphen, or where a single word fills its line. */
function mayBeHead(line: TextLine, next: TextLine | undefined): boolean {
  return endsInHyphen.test(line.text) || (next !== undefined && !line.text.includes(' '))
}
