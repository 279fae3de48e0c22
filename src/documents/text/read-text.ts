import type { SourceBlock, SourceDocument, SourceRow } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { cellOf } from '../grid/cell.ts'
import { squaredTable } from '../grid/squared-table.ts'
import { tableExtent } from '../grid/table-extent.ts'
import { paceOf } from '../pace.ts'
import { limitsOf, type ReadLimits, type ReadOptions } from '../read-options.ts'
import { delimitedRecords, delimiterOf } from './delimited-records.ts'
import { withoutMarkup } from './inline-markup.ts'
import { paragraphsOf } from './paragraphs.ts'
import { brokenRowsJoined } from './broken-rows.ts'
import { refuseFlood } from './refuse-flood.ts'
import { tabLines, type TextLine } from './tab-lines.ts'

const slice = 500

/**
 * A plain text: rows are lines with tabs (or a text that is comma- or semicolon-separated as a whole), all else is paragraphs.
 * Blank lines do not end a table, for they stand where a page ended; a line of its own without a tab does.
 */
export async function readText(text: string, name: string, options: ReadOptions): Promise<SourceDocument> {
  const limits = limitsOf(options)
  const pace = paceOf(options)
  refuseFlood(text, limits, ['\t'])
  const lines = linesOf(text, name, limits)
  const blocks: SourceBlock[] = []
  let paragraph: { text: string; row: number }[] = []
  let table: SourceRow[] = []
  let cells = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    if (at % slice === 0) await pace(at, lines.length)
    if (line.cells.length > 1) {
      endParagraph()
      cells += line.cells.length
      if (cells > limits.cells) throw new OporaError('too_large', 'document.too-many-cells', { limit: limits.cells })
      if (line.cells.some((cell) => cell.trim() !== '')) table.push(rowOf(line, limits))
      continue
    }
    const only = line.cells[0] ?? ''
    if (only.trim() === '') {
      endParagraph()
      continue
    }
    endTable()
    if (only.length > limits.cellCharacters) throw new OporaError('too_large', 'document.cell-too-long', { row: line.row, limit: limits.cellCharacters })
    paragraph.push({ text: only, row: line.row })
  }
  endParagraph()
  endTable()
  return { format: 'text', blocks, embedded: null }

  function endParagraph(): void {
    if (paragraph.length > 0) blocks.push(...paragraphsOf(paragraph))
    paragraph = []
  }

  function endTable(): void {
    if (table.length > 0) blocks.push(...(blocks.length === 0 ? sheetBlocks(table, limits) : [squaredTable(table, limits)]))
    table = []
  }
}

function linesOf(text: string, name: string, limits: ReadLimits): TextLine[] {
  if (!text.includes('\t')) {
    const straight = text.replaceAll(/\r\n?/g, '\n')
    const delimiter = delimiterOf(straight, /\.csv$/i.test(name))
    if (delimiter !== null) {
      refuseFlood(straight, limits, [delimiter])
      return delimitedRecords(straight, delimiter)
    }
  }
  return brokenRowsJoined(tabLines(text))
}

function rowOf(line: TextLine, limits: ReadLimits): SourceRow {
  const cells = line.cells.map((raw) => {
    if (raw.length > limits.cellCharacters) throw new OporaError('too_large', 'document.cell-too-long', { row: line.row, limit: limits.cellCharacters })
    const piece = withoutMarkup(raw)
    return cellOf(piece.text, piece.bold)
  })
  return { cells, row: line.row, header: false }
}

/** A text with nothing above its first row may be a spreadsheet's: then its title is rows too. */
function sheetBlocks(rows: SourceRow[], limits: ReadLimits): SourceBlock[] {
  const extent = tableExtent(rows)
  if (extent === null) return rows.flatMap((row) => rowParagraphs(row))
  const above = rows.slice(0, extent.first).flatMap((row) => rowParagraphs(row))
  return [...above, squaredTable(rows.slice(extent.first), limits)]
}

function rowParagraphs(row: SourceRow): SourceBlock[] {
  return row.cells.filter((cell) => cell.text !== '').map((cell) => ({ kind: 'paragraph', text: cell.text, heading: null, row: row.row }))
}
