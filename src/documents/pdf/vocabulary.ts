import { drawnSoftHyphen } from './text-pieces.ts'
import type { TextLine } from './text-lines.ts'

const word = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu

/**
 * The words that the document writes inside its lines, where no line break can have cut them.
 * They tell a word that was cut by the line's end from two words, and a hyphen of the word from a hyphen of the printer.
 */
export class Vocabulary {
  readonly #words = new Set<string>()
  #linesInside = 0
  #hyphenEnds = 0
  #softInside = false

  /** Lines of one cell or paragraph. */
  learn(lines: readonly TextLine[]): void {
    for (const [index, line] of lines.entries()) {
      const words = [...line.text.toLowerCase().matchAll(word)].map(([found]) => found)
      const from = index === 0 ? 0 : 1
      const to = index === lines.length - 1 ? words.length : words.length - 1
      for (const found of words.slice(from, to)) {
        this.#words.add(found)
        for (const part of found.split('-')) this.#words.add(part)
      }
      if (line.text.slice(0, -1).includes(drawnSoftHyphen)) this.#softInside = true
      if (index === lines.length - 1) continue
      this.#linesInside += 1
      if (/\p{L}[-\u2010]$/u.test(line.text)) this.#hyphenEnds += 1
    }
  }

  knows(found: string): boolean {
    return this.#words.has(found.toLowerCase())
  }

  /** The printer cuts words at the ends of lines: more lines end in a hyphen than a plain text's would. */
  get hyphenated(): boolean {
    return this.#hyphenEnds >= 3 && this.#hyphenEnds > this.#linesInside * 0.06
  }

  /** The document's font writes its ordinary hyphens as soft ones. */
  get softIsOrdinary(): boolean {
    return this.#softInside
  }
}
