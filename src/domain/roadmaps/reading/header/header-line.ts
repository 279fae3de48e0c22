import type { SourceBlock, SourceDocument, SourceTable } from '../../../documents/source-document.ts'
import { collapse } from '../../../kernel/folded-text.ts'

/** One line of what stands around the tables of a map. */
export type HeaderLine = {
  text: string
  /** An empty line, or another cell, parts it from the line before. */
  gap: boolean
}

/** Long orders repeat themselves; what stands further away from the table than this says nothing about it. */
const maxLines = 600

/** The lines before the first table of the map (with the rows above its header), and those after the last one. */
export function headerLines(source: SourceDocument, isMap: (table: SourceTable) => boolean, headerAt: (table: SourceTable) => number): { before: HeaderLine[]; after: HeaderLine[] } {
  const first = source.blocks.findIndex((block) => block.kind === 'table' && isMap(block))
  const last = source.blocks.findLastIndex((block) => block.kind === 'table' && isMap(block))
  if (first < 0) return { before: linesOf(source.blocks).slice(0, maxLines), after: [] }
  const map = source.blocks[first]
  const above = map?.kind === 'table' ? rowLines({ ...map, rows: map.rows.slice(0, headerAt(map)) }) : []
  return { before: [...linesOf(source.blocks.slice(0, first)), ...above].slice(-maxLines), after: linesOf(source.blocks.slice(last + 1)).slice(0, maxLines) }
}

function linesOf(blocks: readonly SourceBlock[]): HeaderLine[] {
  const lines: HeaderLine[] = []
  let row = 0
  for (const block of blocks) {
    if (block.kind === 'table') {
      lines.push(...columnLines(block))
      row = 0
      continue
    }
    const own = block.text.split('\n').map(collapse).filter((text) => text !== '')
    own.forEach((text, index) => lines.push({ text, gap: index === 0 && block.row > row + 1 }))
    row = block.row + own.length - 1
  }
  return lines
}

/** A block laid out as a table is read cell by cell, a column at a time: «СОГЛАСОВАНО» beside «УТВЕРЖДАЮ». */
function columnLines(table: SourceTable): HeaderLine[] {
  const width = Math.min(12, Math.max(0, ...table.rows.slice(0, 200).map(({ cells }) => cells.length)))
  return Array.from({ length: width }, (_, column) =>
    table.rows.slice(0, 200).flatMap(({ cells }, row) => cellLines(cells[column]?.text ?? '', row === 0))).flat()
}

/** Rows of a sheet above the header of its table: read as they stand. */
function rowLines(table: SourceTable): HeaderLine[] {
  return table.rows.slice(-200).flatMap(({ cells }) => cells.slice(0, 64).flatMap(({ text }, column) => cellLines(text, column > 0)))
}

function cellLines(text: string, gap: boolean): HeaderLine[] {
  return text.split('\n').map(collapse).filter((line) => line !== '').map((line, index) => ({ text: line, gap: gap && index === 0 }))
}
