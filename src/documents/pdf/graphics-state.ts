import { identity, type Matrix } from './matrix.ts'

/** The part of a page's drawing state that decides where text and lines come to stand. */
export type GraphicsState = {
  /** From the drawing's own coordinates to the visible page. */
  toPage: Matrix
  lineWidth: number
  font: string | null
  fontSize: number
  charSpacing: number
  wordSpacing: number
  /** Horizontal scaling, 1 = as designed. */
  stretch: number
  leading: number
  rise: number
  /** 2 and 6 draw the outline too: a poor man's bold. */
  renderMode: number
  text: Matrix
  line: Matrix
}

export function initialState(toPage: Matrix): GraphicsState {
  return {
    toPage, lineWidth: 1, font: null, fontSize: 0, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0, renderMode: 0,
    text: identity, line: identity,
  }
}
