import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from './source-document.ts'

export type DrawnBlock = string | readonly (readonly string[])[]

/**
 * A neutral document drawn by hand, for the tests of whatever reads one. In a cell «^» is covered by the cell above, «<» by the
 * cell to the left, and «**…» is bold. A text is a paragraph, «# …» a heading, a list of rows a table. Row numbers run through.
 */
export function drawnDocument(...blocks: readonly DrawnBlock[]): SourceDocument {
  let row = 1
  const drawn = blocks.map((block): SourceBlock => {
    const first = row
    row += typeof block === 'string' ? 1 : block.length
    if (typeof block !== 'string') return drawnTable(block, first)
    return { kind: 'paragraph', text: block.replace(/^# /, ''), heading: block.startsWith('# ') ? 1 : null, row: first }
  })
  return { format: 'docx', blocks: drawn, embedded: null }
}

function drawnTable(rows: readonly (readonly string[])[], first: number): SourceTable {
  return { kind: 'table', name: null, rows: rows.map((cells, index) => ({ cells: cells.map(drawnCell), row: first + index, header: false })) }
}

function drawnCell(text: string): SourceCell {
  if (text === '^') return { text: '', covered: 'above', bold: false }
  if (text === '<') return { text: '', covered: 'left', bold: false }
  return text.startsWith('**') ? { text: text.slice(2), covered: null, bold: true } : { text, covered: null, bold: false }
}
