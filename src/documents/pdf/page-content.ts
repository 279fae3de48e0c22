/** What stands on one page, in points, with the origin in the upper left corner of the visible page and y growing downwards. */
export type PageContent = {
  /** 1-based. */
  number: number
  width: number
  height: number
  pieces: TextPiece[]
  rules: Rule[]
}

/** Which way text runs: 0 to the right, 90 upwards, 180 upside down, 270 downwards. */
export type Angle = 0 | 90 | 180 | 270

export type Box = { left: number; right: number; top: number; bottom: number }

/** A text where it is printed. */
export type PrintedText = Box & {
  text: string
  /** y of the line that the letters stand on (x, where text runs up or down). */
  baseline: number
  size: number
  bold: boolean
  /** The page draws a space right after it. */
  spaceAfter: boolean
}

/** Glyphs that stand together without a space: a word at most, a part of one at least. */
export type TextPiece = PrintedText & {
  angle: Angle
  /** The document marks it as no part of its text (a running header, a watermark). */
  artifact: boolean
}

/** A drawn straight line, of a table's border most of the time. */
export type Rule = {
  axis: 'horizontal' | 'vertical'
  /** y of a horizontal rule, x of a vertical one. */
  at: number
  from: number
  to: number
}

/** The point that tells in which cell a piece stands: near its beginning, for a word too long for its cell runs over into the next. */
export function anchorOf(piece: TextPiece): { x: number; y: number } {
  const half = (piece.right - piece.left) / 2
  return { x: piece.left + (piece.angle === 0 ? Math.min(half, 0.6 * piece.size) : half), y: (piece.top + piece.bottom) / 2 }
}
