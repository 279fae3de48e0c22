import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { initialState, type GraphicsState } from './graphics-state.ts'
import { compose, identity, matrixFrom, moved, type Matrix } from './matrix.ts'
import type { Rule, TextPiece } from './page-content.ts'
import { plainFont, type PageFont } from './page-fonts.ts'
import { rulesOfFill, rulesOfStroke } from './ruling-lines.ts'
import { PieceCollector } from './text-pieces.ts'

/** A page's drawing as pdf.js unpacks it. */
export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] }

/** Beyond this a page is a drawing, not a table, and its lines are left out. */
const mostRules = 200_000

/**
 * Plays a page's drawing operators, keeping only where text and straight lines come to stand.
 * The operators are read, not pdf.js's ready text items, for those join words across a table's border.
 */
export function readOperators(operators: Operators, fonts: ReadonlyMap<string, PageFont>, toPage: Matrix): { pieces: TextPiece[]; rules: Rule[] } {
  const player = new Player(fonts, toPage)
  for (const [index, operator] of operators.fnArray.entries()) player.play(operator, listOf(operators.argsArray[index]))
  return { pieces: player.collector.pieces, rules: player.rules.length > mostRules ? [] : player.rules }
}

class Player {
  readonly collector = new PieceCollector()
  readonly rules: Rule[] = []
  readonly #fonts: ReadonlyMap<string, PageFont>
  readonly #saved: GraphicsState[] = []
  readonly #marks: boolean[] = []
  #state: GraphicsState

  constructor(fonts: ReadonlyMap<string, PageFont>, toPage: Matrix) {
    this.#fonts = fonts
    this.#state = initialState(toPage)
  }

  play(operator: number, args: readonly unknown[]): void {
    const state = this.#state
    switch (operator) {
      case OPS.save: return this.#save()
      case OPS.restore: return this.#restore()
      case OPS.transform: return this.#transform(matrixFrom(args))
      case OPS.paintFormXObjectBegin:
        this.#save()
        return this.#transform(matrixFrom(listOf(args[0])))
      case OPS.beginGroup:
        this.#save()
        return this.#transform(matrixFrom(groupMatrix(args[0])))
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup: return this.#restore()
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#marks.push(args[0] === 'Artifact')
        return
      case OPS.endMarkedContent:
        this.#marks.pop()
        return
      case OPS.setLineWidth:
        state.lineWidth = numberAt(args, 0)
        return
      case OPS.setGState: return this.#settings(listOf(args[0]))
      case OPS.constructPath: return this.#path(numberAt(args, 0), listOf(args[1])[0])
      case OPS.beginText:
        state.text = identity
        state.line = identity
        return
      default: return this.#playText(operator, args)
    }
  }

  #playText(operator: number, args: readonly unknown[]): void {
    const state = this.#state
    switch (operator) {
      case OPS.setCharSpacing: state.charSpacing = numberAt(args, 0); return
      case OPS.setWordSpacing: state.wordSpacing = numberAt(args, 0); return
      case OPS.setHScale: state.stretch = numberAt(args, 0) / 100; return
      case OPS.setLeading: state.leading = numberAt(args, 0); return
      case OPS.setTextRise: state.rise = numberAt(args, 0); return
      case OPS.setTextRenderingMode: state.renderMode = numberAt(args, 0); return
      case OPS.setFont:
        state.font = typeof args[0] === 'string' ? args[0] : null
        state.fontSize = numberAt(args, 1)
        return
      case OPS.setTextMatrix: {
        const matrix = matrixFrom(listOf(args[0]))
        if (matrix !== null) state.text = state.line = matrix
        return
      }
      case OPS.setLeadingMoveText:
        state.leading = -numberAt(args, 1)
        return this.#moveText(numberAt(args, 0), numberAt(args, 1))
      case OPS.moveText: return this.#moveText(numberAt(args, 0), numberAt(args, 1))
      case OPS.nextLine: return this.#moveText(0, -state.leading)
      case OPS.showText: {
        const font = (state.font === null ? null : this.#fonts.get(state.font)) ?? plainFont
        return this.collector.show(state, font, listOf(args[0]), this.#marks.includes(true))
      }
      default:
    }
  }

  #save(): void {
    this.#saved.push({ ...this.#state })
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  #transform(matrix: Matrix | null): void {
    if (matrix !== null) this.#state.toPage = compose(this.#state.toPage, matrix)
  }

  #moveText(x: number, y: number): void {
    this.#state.text = this.#state.line = moved(this.#state.line, x, y)
  }

  #settings(settings: readonly unknown[]): void {
    for (const setting of settings) {
      const [key, value] = listOf(setting)
      if (key === 'LW' && typeof value === 'number') this.#state.lineWidth = value
      if (key === 'Font') {
        const [font, size] = listOf(value)
        this.#state.font = typeof font === 'string' ? font : null
        this.#state.fontSize = typeof size === 'number' ? size : 0
      }
    }
  }

  #path(painting: number, path: unknown): void {
    if (!(path instanceof Float32Array) || this.rules.length > mostRules) return
    switch (painting) {
      case OPS.stroke:
      case OPS.closeStroke:
      case OPS.fillStroke:
      case OPS.eoFillStroke:
      case OPS.closeFillStroke:
      case OPS.closeEOFillStroke:
        for (const rule of rulesOfStroke(path, this.#state.toPage, this.#state.lineWidth)) this.rules.push(rule)
        return
      case OPS.fill:
      case OPS.eoFill:
        for (const rule of rulesOfFill(path, this.#state.toPage)) this.rules.push(rule)
        return
      default:
    }
  }
}

function groupMatrix(group: unknown): readonly unknown[] {
  return typeof group === 'object' && group !== null && 'matrix' in group ? listOf(group.matrix) : []
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value instanceof Float32Array || value instanceof Float64Array ? Array.from(value) : []
}

function numberAt(list: readonly unknown[], index: number): number {
  const value = list[index]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
