import type { SourceDocument } from '../../src/domain/documents/source-document.ts'

/** A read document as lines for the eye: a paragraph in its words, a row as `a | b`, a place covered from above as `^`, from the left as `<`. */
export function sourceLines(source: SourceDocument): string[] {
  return source.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.heading === null ? block.text : `${'#'.repeat(block.heading)} ${block.text}`]
    return block.rows.map((row) => row.cells.map((cell) => (cell.covered === null ? cell.text : cell.covered === 'above' ? '^' : '<')).join(' | '))
  })
}
