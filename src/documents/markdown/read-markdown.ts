import type { SourceBlock, SourceDocument, SourceRow } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { cellOf } from '../grid/cell.ts'
import { squaredTable } from '../grid/squared-table.ts'
import { paceOf } from '../pace.ts'
import { limitsOf, type ReadLimits, type ReadOptions } from '../read-options.ts'
import { refuseFlood } from '../text/refuse-flood.ts'
import { markdownPiece } from './markdown-piece.ts'
import { isDelimiterRow, isPipeRow, pipeCells } from './pipe-row.ts'

const rule = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const heading = /^ {0,3}(#{1,6})[ \t]+/
const gridBorder = /^[ \t]*\+[-=:+]+\+[ \t]*$/
const longestRule = 200
const slice = 500
const longestParagraph = 20_000

type Draft = { rows: SourceRow[]; grid: boolean; wraps: boolean }

/** Markdown: pipe tables (with or without the row of dashes), grid tables of pandoc, headings of both kinds, paragraphs. */
export async function readMarkdown(markdown: string, options: ReadOptions): Promise<SourceDocument> {
  const limits = limitsOf(options)
  const pace = paceOf(options)
  refuseFlood(markdown, limits, ['|'])
  const lines = markdown.replace(/^\ufeff/, '').split(/\r\n|[\n\r\f]/)
  const blocks: SourceBlock[] = []
  let paragraph: { text: string; row: number } | null = null
  let table: Draft | null = null
  let gap = false
  let cells = 0
  for (let at = frontMatter(lines); at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (at % slice === 0) await pace(at, lines.length)
    if (startsTable(lines, at) || goesOn(line) || gridBorder.test(line)) {
      endParagraph()
      addToTable(line, at + 1)
      gap = false
    } else if (line.trim() === '') {
      endParagraph()
      gap = true
    } else {
      endTable()
      if (line.length > limits.cellCharacters) throw new OporaError('too_large', 'document.cell-too-long', { row: at + 1, limit: limits.cellCharacters })
      addText(line, at + 1)
    }
  }
  endParagraph()
  endTable()
  return { format: 'markdown', blocks, embedded: null }

  /** Behind a blank line, where a page ended, only a row between pipes belongs to the table still. */
  function goesOn(line: string): boolean {
    return table !== null && (gap ? isPipeRow(line) : line.includes('|'))
  }

  function addToTable(line: string, row: number): void {
    table ??= { rows: [], grid: gridBorder.test(line), wraps: false }
    if (gridBorder.test(line) || isDelimiterRow(line)) {
      if (line.includes('=') || !gridBorder.test(line)) for (const earlier of table.rows.slice(-1)) earlier.header = true
      table.wraps = false
      return
    }
    const written = rowOf(line, row, limits)
    cells += written.cells.length
    if (cells > limits.cells) throw new OporaError('too_large', 'document.too-many-cells', { limit: limits.cells })
    if (table.wraps && table.rows.length > 0) wrap(table.rows[table.rows.length - 1], written)
    else table.rows.push(written)
    table.wraps = table.grid
  }

  function addText(line: string, row: number): void {
    const found = heading.exec(line)
    if (found !== null) {
      endParagraph()
      push(line.slice(found[0].length).trimEnd().replace(/(?<= )#{1,6}$/, ''), found[1]?.length ?? 1, row)
    } else if (paragraph !== null && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line.slice(0, longestRule))) {
      push(paragraph.text, line.includes('=') ? 1 : 2, paragraph.row)
      paragraph = null
    } else if (line.length < longestRule && (rule.test(line) || /^[ \t]*(?:```|~~~)/.test(line))) endParagraph()
    else {
      const text = line.replace(/^[ \t]*(?:>[ \t]?)?(?:[-*+][ \t]+)?/, '')
      if (paragraph !== null && paragraph.text.length > longestParagraph) endParagraph()
      paragraph = paragraph === null ? { text, row } : { text: `${paragraph.text}\n${text}`, row: paragraph.row }
    }
  }

  function endParagraph(): void {
    if (paragraph !== null) push(paragraph.text, null, paragraph.row)
    paragraph = null
  }

  function push(raw: string, level: number | null, row: number): void {
    const { text } = markdownPiece(raw)
    if (text !== '') blocks.push({ kind: 'paragraph', text, heading: level, row })
  }

  function endTable(): void {
    if (table !== null && table.rows.length > 0) blocks.push(squaredTable(table.rows, limits))
    table = null
  }
}

/** A row above the row of dashes, or the first of two rows between pipes. */
function startsTable(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  const next = lines[at + 1] ?? ''
  return line.includes('|') && (isDelimiterRow(next) || (isPipeRow(line) && isPipeRow(next)))
}

function rowOf(line: string, row: number, limits: ReadLimits): SourceRow {
  const cells = pipeCells(line).map((raw) => {
    if (raw.length > limits.cellCharacters) throw new OporaError('too_large', 'document.cell-too-long', { row, limit: limits.cellCharacters })
    const { text, bold } = markdownPiece(raw)
    return cellOf(text, bold)
  })
  return { cells, row, header: false }
}

/** In a grid table a row may take several lines. */
function wrap(above: SourceRow | undefined, more: SourceRow): void {
  more.cells.forEach((cell, column) => {
    const target = above?.cells[column]
    if (target !== undefined && cell.text !== '') target.text = target.text === '' ? cell.text : `${target.text} ${cell.text}`
  })
}

/** The line behind a heading block of `key: value` lines between rules. */
function frontMatter(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0
  const end = lines.slice(1, 50).findIndex((line) => line.trim() === '---')
  return end > 0 && lines.slice(1, end + 1).every((line) => /^[\w-]+:|^\s/.test(line)) ? end + 2 : 0
}
