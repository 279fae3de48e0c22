import type { Angle, Box, PrintedText, TextPiece } from './page-content.ts'

/** Pieces that stand on one line, from left to right, and what they say together. */
export type TextLine = PrintedText & { pieces: TextPiece[] }

/** The strip of the page that lines of text may fill. */
export type Measure = Pick<Box, 'left' | 'right'>

const wordGap = 0.17
const superscripts: Record<string, string> = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' }

/** The lines of pieces that belong together, from top to bottom; text that runs another way comes after, turned. */
export function linesOf(pieces: readonly TextPiece[]): TextLine[] {
  const lines: TextLine[] = []
  for (const angle of [0, 90, 270, 180] as const) {
    const group = pieces.filter((piece) => piece.angle === angle)
    if (group.length > 0) lines.push(...rowsOf(angle === 0 ? group : group.map((piece) => turned(piece, angle))).map(lineOf))
  }
  return lines
}

/** Gathers pieces on (nearly) the same baseline; a raised footnote mark belongs to the line that it is raised from. */
function rowsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const rows: { baseline: number; size: number; pieces: TextPiece[] }[] = []
  const raised: TextPiece[] = []
  const usual = usualSize(pieces)
  for (const piece of pieces.toSorted((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1)
    if (piece.size < usual * 0.78) raised.push(piece)
    else if (row !== undefined && piece.baseline - row.baseline < 0.4 * Math.max(row.size, piece.size)) {
      row.pieces.push(piece)
      row.size = Math.max(row.size, piece.size)
    } else rows.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] })
  }
  for (const piece of raised) {
    const row = rows.find(({ baseline, size }) => piece.baseline <= baseline + 0.3 * size && piece.baseline > baseline - 0.7 * size)
    if (row === undefined) rows.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] })
    else row.pieces.push(piece)
  }
  return rows.toSorted((one, other) => one.baseline - other.baseline).map((row) => row.pieces)
}

export function usualSize(pieces: readonly TextPiece[]): number {
  const letters = new Map<number, number>()
  for (const piece of pieces) {
    const size = Math.round(piece.size * 2) / 2
    letters.set(size, (letters.get(size) ?? 0) + piece.text.length)
  }
  let best = 0
  let most = 0
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count]
  return best
}

export function lineOf(row: readonly TextPiece[]): TextLine {
  const pieces = withoutDoubles(row.toSorted((one, other) => one.left - other.left))
  const size = Math.max(...pieces.map((piece) => piece.size))
  const baseline = pieces.find((piece) => piece.size === size)?.baseline ?? 0
  let text = ''
  let before: TextPiece | null = null
  for (const piece of pieces) {
    if (before !== null && (before.spaceAfter || piece.left - before.right > wordGap * Math.min(size, piece.size * 1.2))) text += ' '
    text += isRaised(piece, size, baseline) ? piece.text.replaceAll(/\d/g, (digit) => superscripts[digit] ?? digit) : piece.text
    before = piece
  }
  return {
    text, size, baseline, pieces,
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    top: Math.min(...pieces.map((piece) => piece.top)),
    bottom: Math.max(...pieces.map((piece) => piece.bottom)),
    bold: pieces.every((piece) => piece.bold),
    spaceAfter: before?.spaceAfter ?? false,
  }
}

function isRaised(piece: TextPiece, size: number, baseline: number): boolean {
  return piece.size <= 0.78 * size && baseline - piece.baseline > 0.12 * size && /^\d{1,2}\)?$/.test(piece.text)
}

/** A shadow or a poor man's bold draws the same word twice, a hair apart. */
function withoutDoubles(pieces: readonly TextPiece[]): TextPiece[] {
  const kept: TextPiece[] = []
  for (const piece of pieces) {
    const near = 0.12 * piece.size
    const double = kept.slice(-4).some((other) => other.text === piece.text && Math.abs(other.left - piece.left) < near && Math.abs(other.baseline - piece.baseline) < near)
    if (!double) kept.push(piece)
  }
  return kept
}

/** The piece as it stands on a page turned so that it reads from left to right. */
function turned(piece: TextPiece, angle: Exclude<Angle, 0>): TextPiece {
  switch (angle) {
    case 90: return { ...piece, left: -piece.bottom, right: -piece.top, top: piece.left, bottom: piece.right }
    case 270: return { ...piece, left: piece.top, right: piece.bottom, top: -piece.right, bottom: -piece.left, baseline: -piece.baseline }
    case 180: return { ...piece, left: -piece.right, right: -piece.left, top: -piece.bottom, bottom: -piece.top, baseline: -piece.baseline }
  }
}
