import type { PageFont } from './page-fonts.ts'
import type { GraphicsState } from './graphics-state.ts'
import { apply, compose, moved, type Matrix, type Point } from './matrix.ts'
import type { Angle, TextPiece } from './page-content.ts'

/** What one show-text operator holds: glyphs, and numbers that move the pen back (in thousandths of the font size). */
type Glyph = { unicode: string; width: number; isSpace: boolean }

const wordGap = 0.17
const sameWordGap = 0.08
const blank = /^\s*$/

/** Gathers the glyphs of a page into pieces of words, with their places on the visible page. */
export class PieceCollector {
  readonly pieces: TextPiece[] = []
  /** Where the last glyph ended, space or not. */
  #pen: Point | null = null

  show(state: GraphicsState, font: PageFont, items: readonly unknown[], artifact: boolean): void {
    const toPage = compose(state.toPage, state.text)
    let x = 0
    let word: { text: string; from: number; to: number } | null = null
    const close = (): void => {
      if (word !== null) this.#add(word, toPage, state, font, artifact)
      word = null
    }
    for (const item of items) {
      if (typeof item === 'number') {
        const step = (-item / 1000) * state.fontSize * state.stretch
        if (step * Math.sign(state.fontSize) > wordGap * Math.abs(state.fontSize) || step < -Math.abs(state.fontSize)) {
          close()
          this.#space(toPage, x, x + step, state)
        }
        x += step
        continue
      }
      if (!isGlyph(item)) continue
      const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing
      const end: number = x + (item.width * font.unit * state.fontSize) * state.stretch
      if (blank.test(item.unicode)) {
        close()
        if (item.unicode !== '') this.#space(toPage, x, end, state)
      } else if (word === null) word = { text: visible(item), from: x, to: end }
      else {
        word.text += visible(item)
        word.to = end
      }
      x = end + spacing * state.stretch
    }
    close()
    state.text = moved(state.text, x, 0)
  }

  #space(toPage: Matrix, from: number, to: number, state: GraphicsState): void {
    const start = apply(toPage, from, state.rise)
    const size = Math.abs(state.fontSize) * Math.hypot(toPage[2], toPage[3])
    const last = this.pieces.at(-1)
    if (last === undefined || this.#pen === null) return
    if (distance(start, this.#pen) > size * 0.6) return
    last.spaceAfter = true
    this.#pen = apply(toPage, to, state.rise)
  }

  #add(word: { text: string; from: number; to: number }, toPage: Matrix, state: GraphicsState, font: PageFont, artifact: boolean): void {
    const from = apply(toPage, word.from, state.rise)
    const to = apply(toPage, word.to, state.rise)
    const angle = angleOf(toPage, Math.sign(state.fontSize * state.stretch))
    const size = Math.abs(state.fontSize) * Math.hypot(toPage[2], toPage[3])
    if (angle === null || !(size > 0.5) || !Number.isFinite(from.x + from.y + to.x + to.y + size)) return
    const last = this.pieces.at(-1)
    const bold = font.bold || state.renderMode === 2 || state.renderMode === 6
    if (last !== undefined && this.#pen !== null && (word.text.length === 1 || last.text.length === 1) && continues(last, this.#pen, from, size, angle, bold)) {
      last.text += word.text
      stretchTo(last, to)
    } else {
      this.pieces.push({ text: word.text, ...boxOf(from, to, size, angle), size, bold, angle, spaceAfter: false, artifact })
    }
    this.#pen = to
  }
}

function isGlyph(item: unknown): item is Glyph {
  return typeof item === 'object' && item !== null && 'unicode' in item && typeof item.unicode === 'string' && 'width' in item && typeof item.width === 'number'
}

const ligature = /[\ufb00-\ufb06]/

/** A soft hyphen that is drawn is a hyphen: fonts share one glyph for both, and a printer picks either name for it. */
function visible(glyph: Glyph): string {
  if (glyph.unicode === '\u00ad' && glyph.width > 0) return drawnSoftHyphen
  return ligature.test(glyph.unicode) ? glyph.unicode.normalize('NFKC') : glyph.unicode
}

/** Stands for a drawn soft hyphen until it is known whether it ends a line. */
export const drawnSoftHyphen = '\u2010'

function continues(last: TextPiece, pen: Point, from: Point, size: number, angle: Angle, bold: boolean): boolean {
  return !last.spaceAfter && last.angle === angle && last.bold === bold && Math.abs(last.size - size) < 0.1 && distance(pen, from) < sameWordGap * size
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

/** Only text that runs along the page's sides is read; a slanting stamp is not. */
function angleOf(toPage: Matrix, direction: number): Angle | null {
  const degrees = (Math.atan2(-toPage[1] * direction, toPage[0] * direction) * 180) / Math.PI
  const quarter = Math.round(degrees / 90)
  if (Math.abs(degrees - quarter * 90) > 4) return null
  switch ((quarter + 4) % 4) {
    case 0: return 0
    case 1: return 90
    case 2: return 180
    default: return 270
  }
}

const ascent = 0.75
const descent = 0.22

function boxOf(from: Point, to: Point, size: number, angle: Angle): Pick<TextPiece, 'left' | 'right' | 'top' | 'bottom' | 'baseline'> {
  const left = Math.min(from.x, to.x)
  const right = Math.max(from.x, to.x)
  const top = Math.min(from.y, to.y)
  const bottom = Math.max(from.y, to.y)
  switch (angle) {
    case 0: return { left, right, top: from.y - ascent * size, bottom: from.y + descent * size, baseline: from.y }
    case 180: return { left, right, top: from.y - descent * size, bottom: from.y + ascent * size, baseline: from.y }
    case 90: return { left: from.x - ascent * size, right: from.x + descent * size, top, bottom, baseline: from.x }
    case 270: return { left: from.x - descent * size, right: from.x + ascent * size, top, bottom, baseline: from.x }
  }
}

function stretchTo(piece: TextPiece, to: Point): void {
  if (piece.angle === 0 || piece.angle === 180) {
    piece.left = Math.min(piece.left, to.x)
    piece.right = Math.max(piece.right, to.x)
  } else {
    piece.top = Math.min(piece.top, to.y)
    piece.bottom = Math.max(piece.bottom, to.y)
  }
}
