import { isAuthorsBreak, joinedText } from './joined-text.ts'
import { segmentsOf } from './line-segments.ts'
import type { Box, TextPiece } from './page-content.ts'
import type { Measure, TextLine } from './text-lines.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Lines of one column of text that stand together. */
export type TextBlock = Box & { lines: TextLine[]; measure: Measure }

const columnGap = 2
const widestPitch = 2.1

/** The text outside tables, in blocks, in the order in which a person reads: what stands on the left before what stands beside it. */
export function blocksOf(pieces: readonly TextPiece[], body: Measure): TextBlock[] {
  const rows = segmentsOf(pieces, columnGap)
  const pitch = usualPitch(rows)
  const blocks: TextBlock[] = []
  for (const segments of rows) {
    const open = segments.map((segment) => blocks.filter((block) => follows(block, segment, pitch)))
    for (const [index, segment] of segments.entries()) {
      const [block, another] = open[index] ?? []
      const shared = block !== undefined && open.some((others, at) => at !== index && others.includes(block))
      if (block === undefined || another !== undefined || shared) blocks.push(started(segment, segments[index + 1]?.left, body))
      else extend(block, segment)
    }
  }
  return blocks.toSorted((one, other) => (beside(one, other) ? one.left - other.left : one.top - other.top))
}

/** The paragraphs of a block: parted by an indent, by a list's number, by another weight of the letters. */
export function paragraphsOf(block: TextBlock, vocabulary: Vocabulary): string[] {
  const paragraphs: TextLine[][] = []
  for (const line of block.lines) {
    const last = paragraphs.at(-1)
    const before = last?.at(-1)
    if (last === undefined || before === undefined || isNewParagraph(before, line, block)) paragraphs.push([line])
    else last.push(line)
  }
  return paragraphs.map((lines) => joinedText(lines, measureOf(lines, block.measure), vocabulary)).filter((text) => text !== '')
}

function isNewParagraph(before: TextLine, line: TextLine, block: TextBlock): boolean {
  if (!isAuthorsBreak(before, line, [before, line], block.measure)) return false
  if (before.bold !== line.bold) return true
  if (/^\d{1,2}(?:\.\d{1,2})*[.)]\s/.test(line.text)) return true
  const indent = line.left - Math.min(...block.lines.map((one) => one.left))
  return indent > 0.8 * line.size && indent < 6 * line.size && before.left < line.left - 0.8 * line.size
}

/** A line indented on the left begins a paragraph; its measure is the body's all the same. */
function measureOf(lines: readonly TextLine[], measure: Measure): Measure {
  const left = Math.min(...lines.map((line) => line.left))
  return lines.length > 1 && left > measure.left ? { left: Math.min(left, measure.right), right: measure.right } : measure
}

function started(segment: TextLine, nextLeft: number | undefined, body: Measure): TextBlock {
  const { left, right, top, bottom } = segment
  const centred = Math.abs(left - body.left - (body.right - right)) < 12 && left > body.left + 12
  return { left, right, top, bottom, lines: [segment], measure: { left: centred ? body.left : Math.min(left, body.right), right: nextLeft ?? body.right } }
}

function extend(block: TextBlock, segment: TextLine): void {
  block.lines.push(segment)
  block.left = Math.min(block.left, segment.left)
  block.right = Math.max(block.right, segment.right)
  block.bottom = Math.max(block.bottom, segment.bottom)
  block.measure.left = Math.min(block.measure.left, segment.left)
}

function follows(block: TextBlock, segment: TextLine, pitch: number): boolean {
  const last = block.lines.at(-1)
  if (last === undefined) return false
  const step = segment.baseline - last.baseline
  const size = Math.max(segment.size, last.size)
  if (step <= 0 || step > Math.min(widestPitch, 1.35 * pitch) * size || Math.abs(segment.size - last.size) > 0.15 * size) return false
  return segment.left < block.right && segment.right > block.left
}

/** How far apart lines usually stand, in sizes of their letters. */
function usualPitch(rows: readonly (readonly TextLine[])[]): number {
  const steps: number[] = []
  for (const [index, [line]] of rows.entries()) {
    const next = rows[index + 1]?.[0]
    if (line === undefined || next === undefined) continue
    const step = (next.baseline - line.baseline) / Math.max(line.size, next.size)
    if (step > 0.9 && step < widestPitch) steps.push(step)
  }
  steps.sort((one, other) => one - other)
  return steps[Math.floor(steps.length / 4)] ?? 1.3
}

function beside(one: Box, other: Box): boolean {
  return one.top < other.bottom && other.top < one.bottom && (one.right <= other.left || other.right <= one.left)
}
