import type { SourceBlock } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { ReadLimits } from '../read-options.ts'
import { buildTable, type PlacedRow } from './build-table.ts'
import { cleanText } from './clean-text.ts'
import { draftBold, draftText, isLayout, type DraftContent, type DraftRow, type DraftTable } from './draft-content.ts'

/**
 * The blocks of a document from what its reader drafted. Tables in cells become text of the cell, unless the outer table
 * is a mere layout: then what it holds is the document. Paragraphs are counted among the blocks, rows through all tables.
 */
export function sourceBlocks(content: readonly DraftContent[], limits: ReadLimits): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let rowsSoFar = 0
  let cellsSoFar = 0
  addAll(content)
  return blocks

  function addAll(parts: readonly DraftContent[]): void {
    for (const part of parts) {
      if (part.kind === 'table') addTable(part)
      else addParagraph(part.text, part.heading)
    }
  }

  function addParagraph(raw: string, heading: number | null): void {
    const text = cleanText(raw)
    const row = blocks.length + 1
    if (text.length > limits.cellCharacters) throw new OporaError('too_large', 'document.cell-too-long', { row, limit: limits.cellCharacters })
    if (text !== '') blocks.push({ kind: 'paragraph', text, heading, row })
  }

  function addTable(table: DraftTable): void {
    if (isLayout(table)) {
      for (const row of table.rows) for (const cell of row.cells) addAll(cell.content)
      return
    }
    const built = buildTable(null, table.rows.map((row) => placed(row)), limits, cellsSoFar)
    cellsSoFar += built.rows.length * (built.rows[0]?.cells.length ?? 0)
    if (built.rows.some((row) => row.cells.some((cell) => cell.text !== ''))) blocks.push(built)
  }

  function placed(row: DraftRow): PlacedRow {
    const cells = row.cells.map((cell) => ({
      column: cell.column, columns: cell.columns, rows: cell.rows, text: cleanText(draftText(cell.content)), bold: draftBold(cell.content),
    }))
    return { cells, row: ++rowsSoFar, header: row.header }
  }
}
