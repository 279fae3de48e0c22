import {
  AlignmentType, Document, Footer, HeadingLevel, PageNumber, PageOrientation, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun,
  VerticalAlign, VerticalMergeType, WidthType, Header,
} from 'docx'
import type { PrintedCell, PrintedDocument } from '../../domain/documents/printed-document.ts'
import { embedRoadmap } from './embedded-part.ts'

// ГОСТ Р 7.0.97-2025: A4, left margin 20 mm, right 10, top and bottom 20; Times New Roman, page numbers at the top from the second page.
const millimetre = 56.7
const pageWidth = 297
const margins = { left: 20 * millimetre, right: 10 * millimetre, top: 20 * millimetre, bottom: 20 * millimetre }
const tableWidth = Math.round((pageWidth - 30) * millimetre)
const font = 'Times New Roman'

/** The official annex in Word: approval block, heading, a table whose header stands on every page; the embedded JSON in a custom part. */
export async function writeDocx(document: PrintedDocument): Promise<Uint8Array> {
  const { corner, title } = document
  const word = new Document({
    styles: { default: { document: { run: { font, size: 22 } } } },
    sections: [{
      properties: { titlePage: true, page: { size: { orientation: PageOrientation.LANDSCAPE, width: 210 * millimetre, height: 297 * millimetre }, margin: margins } },
      headers: { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }), first: new Header({ children: [] }) },
      footers: { default: new Footer({ children: [] }) },
      children: [
        ...corner.map((text) => new Paragraph({ indent: { left: 165 * millimetre }, children: [new TextRun(text)] })),
        new Paragraph({ children: [] }),
        new Paragraph({ heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun({ text: title, bold: true, size: 26, font, color: '000000' })] }),
        tableOf(document),
      ],
    }],
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(word))
  return document.embedded === '' ? bytes : embedRoadmap(bytes, document.embedded)
}

function tableOf({ columns, cells, rows }: PrintedDocument): Table {
  const widths = columns.map(({ width }) => Math.round(width * tableWidth))
  const header = new TableRow({
    tableHeader: true, cantSplit: true,
    children: columns.map((column, at) => new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER,
      children: [paragraph(column.header, { bold: true, alignment: AlignmentType.CENTER })],
    })),
  })
  const grid = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
  const body = Array.from({ length: rows }, (_, row) => new TableRow({ children: rowCells(grid, row, widths) }))
  return new Table({ layout: TableLayoutType.FIXED, width: { size: tableWidth, type: WidthType.DXA }, columnWidths: widths, rows: [header, ...body] })
}

/** A cell that reaches down is said in every row that it covers; the library's own rowSpan would lose the places after it. */
function rowCells(grid: ReadonlyMap<string, PrintedCell>, row: number, widths: readonly number[]): TableCell[] {
  const result: TableCell[] = []
  for (let column = 0; column < widths.length; column += 1) {
    const cell = grid.get(`${row} ${column}`)
    const width = { size: widths[column] ?? 0, type: WidthType.DXA }
    if (!cell) {
      result.push(new TableCell({ width, verticalMerge: VerticalMergeType.CONTINUE, children: [new Paragraph('')] }))
      continue
    }
    result.push(new TableCell({
      width: { size: widths.slice(column, column + cell.columnSpan).reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      columnSpan: cell.columnSpan,
      ...(cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
      children: cell.text.split('\n').map((line) => paragraph(line, { bold: cell.bold, alignment: AlignmentType.LEFT })),
    }))
    column += cell.columnSpan - 1
  }
  return result
}

function paragraph(text: string, { bold, alignment }: { bold: boolean; alignment: (typeof AlignmentType)[keyof typeof AlignmentType] }): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ text, bold, size: 20 })] })
}
