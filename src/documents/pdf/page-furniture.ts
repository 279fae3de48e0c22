import type { PageContent, TextPiece } from './page-content.ts'
import { segmentsOf } from './line-segments.ts'
import type { TextLine } from './text-lines.ts'

/** What is left of a page once tables with drawn borders are taken out. */
export type PageRest = { page: PageContent; rest: TextPiece[] }

const marginShare = 0.12
const pageNumber = /^(?:[-–—\s]*(?:стр(?:\.|аница)?\s*)?(\d{1,4})(?:\s*(?:из|\/|of)\s*\d{1,4})?[-–—\s]*)$/i

/** Takes page numbers, and the running heads and feet that most pages carry at the same place, out of the pages' texts. */
export function withoutFurniture(pages: readonly PageRest[]): TextPiece[][] {
  const margins = pages.map(({ page, rest }) => marginLines(page, rest))
  const running = runningTexts(margins)
  const offset = numberOffset(pages, margins)
  return pages.map(({ page, rest }, index) => {
    const dropped = new Set<TextPiece>()
    for (const margin of margins[index] ?? []) {
      const number = numberIn(margin)
      const isNumber = number !== null && offset !== null && number - page.number === offset
      if (isNumber || margin.artifact || (margin.apart && running.has(margin.key))) for (const piece of margin.pieces) dropped.add(piece)
    }
    return dropped.size === 0 ? rest : rest.filter((piece) => !dropped.has(piece))
  })
}

type MarginLine = { text: string; key: string; artifact: boolean; apart: boolean; pieces: TextPiece[] }

/** The lines near the upper and the lower edge that stand apart from the page's text. */
function marginLines(page: PageContent, rest: readonly TextPiece[]): MarginLine[] {
  const lines = segmentsOf(rest.filter((piece) => piece.angle === 0), 2)
  const head = outerLines(lines, (piece) => piece.bottom < page.height * marginShare)
  const foot = outerLines(lines.toReversed(), (piece) => piece.top > page.height * (1 - marginShare))
  return [...head, ...foot].map(({ segments, apart }) => {
    const pieces = segments.flatMap((segment) => segment.pieces)
    const text = segments.map((segment) => segment.text).join(' ')
    return { text, key: keyOf(text, segments), apart, artifact: pieces.every((piece) => piece.artifact), pieces }
  })
}

/** From the edge inwards: up to a table, and up to the last gap that is wider than between lines; the outermost line in any case. */
function outerLines(lines: readonly TextLine[][], inMargin: (piece: TextPiece) => boolean): { segments: TextLine[]; apart: boolean }[] {
  const past = lines.findIndex((segments) => segments.length >= 3 || !segments.every((segment) => segment.pieces.every(inMargin)))
  const margin = past === -1 ? lines.length : past
  let count = 0
  for (let at = 1; at <= margin; at++) {
    const [outer, inner] = [lines[at - 1]?.[0], lines[at]?.[0]]
    if (outer !== undefined && (inner === undefined || Math.abs(inner.baseline - outer.baseline) > 1.6 * Math.max(outer.size, inner.size))) count = at
  }
  return lines.slice(0, Math.min(margin, Math.max(count, 1))).map((segments) => ({ segments, apart: count > 0 }))
}

function keyOf(text: string, segments: readonly TextLine[]): string {
  return `${Math.round((segments[0]?.baseline ?? 0) / 4)}:${text.replaceAll(/\d+/g, '#')}`
}

function runningTexts(margins: readonly (readonly MarginLine[])[]): Set<string> {
  const counts = new Map<string, number>()
  for (const lines of margins) for (const key of new Set(lines.filter((line) => line.apart).map((line) => line.key))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const enough = Math.max(3, margins.length * 0.6)
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key))
}

function numberIn(line: MarginLine): number | null {
  const found = pageNumber.exec(line.text)?.[1]
  return found === undefined ? null : Number(found)
}

/** Page numbers run with the pages: the commonest difference between the number printed and the page's place. */
function numberOffset(pages: readonly PageRest[], margins: readonly (readonly MarginLine[])[]): number | null {
  const counts = new Map<number, number>()
  for (const [index, { page }] of pages.entries()) {
    for (const line of margins[index] ?? []) {
      const number = numberIn(line)
      if (number !== null) counts.set(number - page.number, (counts.get(number - page.number) ?? 0) + 1)
    }
  }
  let best: number | null = null
  let most = 0
  for (const [offset, count] of counts) if (count > most || (count === most && offset === 0)) [best, most] = [offset, count]
  return most >= 2 || best === 0 ? best : null
}
