import type { PrintedCell, PrintedDocument } from '../../documents/printed-document.ts'
import type { Annex } from './annex.ts'

/** Lays the annex out as a table of cells that span; `embedded` is the interchange JSON that travels along. */
export function annexDocument({ approval, title, columns, rows }: Annex, embedded: string): PrintedDocument {
  const cells: PrintedCell[] = []
  let row = 0
  for (const printed of rows) {
    if (printed.kind === 'section') {
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: columns.length, text: printed.text, bold: true })
      row += 1
    } else {
      cells.push(...lineCells(printed.lines, row))
      row += printed.lines.length
    }
  }
  return { corner: approval, title, columns: columns.map(({ header, width }) => ({ header, width })), cells, rows: row, embedded }
}

function lineCells(lines: readonly (readonly (string | null)[])[], firstRow: number): PrintedCell[] {
  return lines.flatMap((line, at) => line.flatMap((text, column): PrintedCell[] => {
    if (text === null) return []
    let rowSpan = 1
    while (lines[at + rowSpan]?.[column] === null) rowSpan += 1
    return [{ row: firstRow + at, column, rowSpan, columnSpan: 1, text, bold: false }]
  }))
}
