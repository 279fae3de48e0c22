import { AlignmentType, Document, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import type { ProseBlock, ProseDocument } from '../../domain/documents/prose-document.ts'

// ГОСТ Р 7.0.97-2025: A4, left margin 20 mm, right 10, top and bottom 20; Times New Roman, page numbers at the top from the second page.
const millimetre = 56.7
const tableWidth = Math.round(180 * millimetre)
const font = 'Times New Roman'

/** A school's document in Word, with headings that make its contents. */
export async function writeProseDocx({ title, under, blocks }: ProseDocument): Promise<Uint8Array> {
  const lists = blocks.filter(({ kind }) => kind === 'list')
  const word = new Document({
    title,
    styles: { default: { document: { run: { font, size: 24 } } } },
    // Each list begins at one.
    numbering: { config: lists.map((_, at) => ({ reference: `list-${at}`, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 600, hanging: 400 } } } }] })) },
    sections: [{
      properties: { titlePage: true, page: { size: { width: 210 * millimetre, height: 297 * millimetre }, margin: { left: 20 * millimetre, right: 10 * millimetre, top: 20 * millimetre, bottom: 20 * millimetre } } },
      headers: { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }), first: new Header({ children: [] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [new TextRun({ text: title, bold: true, size: 30, font, color: '000000' })] }),
        ...under.map((text) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(text)] })),
        ...blocks.flatMap((block) => partsOf(block, lists.findIndex((list) => list === block))),
      ],
    }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(word))
}

function partsOf(block: ProseBlock, list: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': return [new Paragraph({ heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, keepNext: true, spacing: { before: 240, after: 80 }, children: [new TextRun({ text: block.text, bold: true, size: block.level === 2 ? 28 : 24, font, color: '000000' })] })]
    case 'paragraph': return [new Paragraph({ alignment: AlignmentType.BOTH, spacing: { after: 80 }, children: [new TextRun(block.text)] })]
    case 'list': return block.items.map((text) => new Paragraph({ numbering: { reference: `list-${list}`, level: 0 }, children: [new TextRun(text)] }))
    // Two tables with nothing between them would be one in Word.
    case 'table': return [tableOf(block), new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: '', size: 12 })] })]
  }
}

function tableOf({ headers, widths, rows }: Extract<ProseBlock, { kind: 'table' }>): Table {
  const total = widths.reduce((sum, one) => sum + one, 0)
  const columnWidths = widths.map((one) => Math.round((one / total) * tableWidth))
  const row = (cells: readonly string[], isHeader: boolean) => new TableRow({
    tableHeader: isHeader, cantSplit: isHeader,
    children: cells.map((text, at) => new TableCell({ width: { size: columnWidths[at] ?? 0, type: WidthType.DXA }, children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: isHeader, size: 20 })] })) })),
  })
  return new Table({ layout: TableLayoutType.FIXED, width: { size: tableWidth, type: WidthType.DXA }, columnWidths, rows: [row(headers, true), ...rows.map((cells) => row(cells, false))] })
}
