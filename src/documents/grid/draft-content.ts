/** What stands in a document's body or in a cell, before it is decided what is a table and what only holds the page together. */
export type DraftContent = DraftParagraph | DraftTable

/** Tables within tables beyond this depth are nobody's layout. */
export const deepestTables = 50

export type DraftParagraph = { kind: 'paragraph'; text: string; heading: number | null; bold: boolean }

export type DraftTable = { kind: 'table'; rows: DraftRow[] }

export type DraftRow = { cells: DraftCell[]; header: boolean }

/** A cell as its format places it: the column on which it starts, and how far it reaches to the right and down. */
export type DraftCell = { column: number; columns: number; rows: number; content: DraftContent[] }

/** One line of text for each paragraph, list item and row of a table inside. */
export function draftText(content: readonly DraftContent[]): string {
  const lines: string[] = []
  for (const part of content) {
    if (part.kind === 'paragraph') lines.push(part.text)
    else for (const row of part.rows) lines.push(row.cells.map((cell) => draftText(cell.content).replaceAll('\n', ' ')).filter((text) => text !== '').join(' '))
  }
  return lines.length === 1 ? lines[0] ?? '' : lines.filter((line) => line !== '').join('\n')
}

/** All text in it is bold, and there is some. */
export function draftBold(content: readonly DraftContent[]): boolean {
  let some = false
  for (const part of content) {
    if (part.kind === 'table' || (!part.bold && part.text.trim() !== '')) return false
    some ||= part.text.trim() !== ''
  }
  return some
}

/** A table that only lays out the page: of one cell, or with a table inside that is bigger than itself. */
export function isLayout(table: DraftTable): boolean {
  const cells = table.rows.reduce((count, row) => count + row.cells.length, 0)
  if (cells <= 1) return true
  return table.rows.some((row) => row.cells.some((cell) => cell.content.some((part) => part.kind === 'table' && biggest(part) > cells)))
}

function biggest(table: DraftTable): number {
  let cells = 0
  let inside = 0
  for (const row of table.rows) {
    cells += row.cells.length
    for (const cell of row.cells) for (const part of cell.content) if (part.kind === 'table') inside = Math.max(inside, biggest(part))
  }
  return Math.max(cells, inside)
}
