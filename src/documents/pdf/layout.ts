import type { SourceBlock } from '../../domain/documents/source-document.ts'
import { gridsFromGaps } from './grid-from-gaps.ts'
import { gridsFromLines } from './grid-from-lines.ts'
import type { GridTable } from './grid-table.ts'
import { continues, joinedTable } from './join-pages.ts'
import type { PageContent } from './page-content.ts'
import { mendCutWords } from './cut-words.ts'
import { withoutFurniture } from './page-furniture.ts'
import { blocksOf, paragraphsOf, type TextBlock } from './paragraphs.ts'
import { sourceTable } from './source-table.ts'
import type { Measure } from './text-lines.ts'
import { Vocabulary } from './vocabulary.ts'

type Part = { kind: 'text'; block: TextBlock } | { kind: 'tables'; parts: GridTable[] }

/** Paragraphs and tables in reading order, over all pages. */
export function layoutOf(pages: readonly PageContent[]): SourceBlock[] {
  const ruled = pages.map((page) => ({ page, ...gridsFromLines(page) }))
  const rests = withoutFurniture(ruled)
  const gaps = gridsFromGaps(ruled.map(({ page, loose }, index) => ({ number: page.number, pieces: rests[index] ?? [], loose })))
  const parts: Part[] = []
  for (const [index, { page, tables }] of ruled.entries()) {
    const found = gaps[index] ?? { tables: [], rest: [] }
    for (const item of pageParts([...tables, ...found.tables], found.rest, bodyOf(page))) addPart(parts, item)
  }
  return sourceBlocks(parts)
}

type PageItem = { kind: 'text'; block: TextBlock; top: number } | { kind: 'table'; table: GridTable; top: number }

function pageParts(tables: readonly GridTable[], rest: PageContent['pieces'], body: Measure): PageItem[] {
  const items: PageItem[] = tables.map((table) => ({ kind: 'table', table, top: table.top }))
  // text above, between and below tables is grouped apart: a table ends every block
  const bounds = [...tables.map((table) => table.top).toSorted((one, other) => one - other), Infinity]
  let from = -Infinity
  for (const to of bounds) {
    const between = rest.filter((piece) => piece.baseline > from && piece.baseline <= to)
    let last = from
    for (const block of between.length === 0 ? [] : blocksOf(between, body)) {
      last = Math.max(last, block.top)
      items.push({ kind: 'text', block, top: Math.min(last, to) })
    }
    from = to
  }
  return items.toSorted((one, other) => one.top - other.top)
}

/** Where the page's text may stand: as far from the right edge as from the left one, or farther out where it does. */
function bodyOf(page: PageContent): Measure {
  const left = page.pieces.reduce((least, piece) => Math.min(least, piece.left), page.width)
  const right = page.pieces.reduce((most, piece) => Math.max(most, piece.right), 0)
  return { left, right: Math.max(right, page.width - Math.max(left, 0)) }
}

/** A table at the top of a page goes on with the one at the end of the page before, if nothing stands between. */
function addPart(parts: Part[], item: PageItem): void {
  if (item.kind === 'text') {
    parts.push(item)
    return
  }
  const last = parts.at(-1)
  const before = last?.kind === 'tables' ? last.parts.at(-1) : undefined
  if (last?.kind === 'tables' && before !== undefined && continues(before, item.table)) last.parts.push(item.table)
  else parts.push({ kind: 'tables', parts: [item.table] })
}

function sourceBlocks(parts: readonly Part[]): SourceBlock[] {
  const vocabulary = vocabularyOf(parts)
  const blocks: SourceBlock[] = []
  let row = 1
  for (const part of parts) {
    if (part.kind === 'text') {
      for (const text of paragraphsOf(part.block, vocabulary)) blocks.push({ kind: 'paragraph', text, heading: null, row: row++ })
    } else {
      const joined = joinedTable(part.parts)
      const table = sourceTable(joined, vocabulary, row)
      mendCutWords(table.rows, joined.breaks, vocabulary)
      row += table.rows.length
      blocks.push(table)
    }
  }
  return blocks
}

function vocabularyOf(parts: readonly Part[]): Vocabulary {
  const vocabulary = new Vocabulary()
  for (const part of parts) {
    if (part.kind === 'text') vocabulary.learn(part.block.lines, part.block.measure, false)
    else for (const { rows } of part.parts) {
      for (const [index, row] of rows.entries()) {
        for (const cell of row.cells) vocabulary.learn(cell.lines, cell, index === 0 || index === rows.length - 1)
      }
    }
  }
  return vocabulary
}
