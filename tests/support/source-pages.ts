import type { SourceDocument, SourceTable } from '../../src/domain/documents/source-document.ts'
import type { SketchBlock, SketchPages, SketchPlace } from './sketch.ts'

/**
 * A document that was read, to be written in another format: the same paragraphs, the same cells in the same rows. Where `spanning`, a row with
 * nothing but its first cell is one cell over the whole width, as people draw headings (the rest of a cut cell they do not).
 */
export function sourcePages({ blocks }: SourceDocument, spanning: boolean): SketchPages {
  const tables = blocks.filter((block) => block.kind === 'table')
  const width = Math.max(1, ...tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)))
  return {
    widths: Array.from({ length: width }, (_, column) => share(tables, column)),
    blocks: blocks.map((block): SketchBlock => (block.kind === 'table' ? { kind: 'table', header: 0, grid: gridOf(block, width, spanning) } : { kind: 'line', text: block.text, style: block.heading === null ? 'plain' : 'heading' })),
  }
}

/** Wide enough for the words of the column, as a person would draw it. */
function share(tables: readonly SourceTable[], column: number): number {
  const lengths = tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[column]?.text.length ?? 0)).filter((length) => length > 0)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return Math.min(24, Math.max(5, Math.sqrt(mean) * 2.4))
}

function gridOf({ rows }: SourceTable, width: number, spanning: boolean): (SketchPlace | 'above' | 'left')[][] {
  return rows.map(({ cells }) => {
    const isHeading = spanning && /^[\p{Lu}\d«]/u.test(cells[0]?.text ?? '') && cells.slice(1).every(({ text }) => text === '')
    return Array.from({ length: width }, (_, column): SketchPlace | 'left' => {
      const cell = cells[column]
      return isHeading && column > 0 ? 'left' : { text: cell?.text ?? '', columns: isHeading ? width : 1, rows: 1, bold: cell?.bold ?? false }
    })
  })
}
