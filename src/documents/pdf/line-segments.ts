import type { TextPiece } from './page-content.ts'
import { lineOf, linesOf, type TextLine } from './text-lines.ts'

/** Lines outside tables, cut where a wide gap parts two columns of text («СОГЛАСОВАНО» on the left, «УТВЕРЖДАЮ» on the right). */
export function segmentsOf(pieces: readonly TextPiece[], gapInSizes: number): TextLine[][] {
  return linesOf(pieces).map((line) => {
    const runs: TextPiece[][] = []
    let right = -Infinity
    for (const piece of line.pieces) {
      const last = runs.at(-1)
      if (last === undefined || piece.left - right > gapInSizes * line.size) runs.push([piece])
      else last.push(piece)
      right = Math.max(right, piece.right)
    }
    return runs.map((run) => lineOf(run))
  })
}
