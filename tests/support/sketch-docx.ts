import { AlignmentType, Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalMergeType, WidthType } from 'docx'
import type { SketchBlock, SketchPages, SketchPlace } from './sketch.ts'
import { timelessZip } from './timeless-zip.ts'

const pageWidth = 15_000

export async function docxOf({ blocks, widths: shares }: SketchPages): Promise<Uint8Array> {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((share / total) * pageWidth))
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 22 } } } },
    sections: [{
      properties: { page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 }, margin: { left: 900, right: 900, top: 900, bottom: 900 } } },
      children: blocks.map((block) => blockOf(block, widths)),
    }],
  })
  return timelessZip(new Uint8Array(await Packer.toBuffer(document)))
}

function blockOf(block: SketchBlock, widths: readonly number[]): Paragraph | Table {
  if (block.kind === 'line') {
    const alignment = { right: AlignmentType.RIGHT, heading: AlignmentType.CENTER, plain: AlignmentType.LEFT }[block.style]
    return new Paragraph({ alignment, spacing: { after: 120 }, children: block.text.split('\n').map((text, at) => new TextRun({ text, bold: block.style === 'heading', ...(at > 0 ? { break: 1 } : {}) })) })
  }
  const rows = block.grid.map((row, index) => new TableRow({ tableHeader: index < block.header, children: rowCells(row, block.grid[index + 1], widths) }))
  return new Table({ layout: TableLayoutType.FIXED, width: { size: pageWidth, type: WidthType.DXA }, columnWidths: [...widths], rows })
}

function rowCells(row: readonly (SketchPlace | 'above' | 'left')[], next: readonly (SketchPlace | 'above' | 'left')[] | undefined, widths: readonly number[]): TableCell[] {
  return row.flatMap((place, column) => {
    if (place === 'left') return []
    const columns = place === 'above' ? 1 : place.columns
    const size = widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0)
    const goesDown = place === 'above' ? VerticalMergeType.CONTINUE : next?.[column] === 'above' ? VerticalMergeType.RESTART : undefined
    const text = place === 'above' ? '' : place.text
    const bold = place !== 'above' && place.bold
    return [new TableCell({
      width: { size, type: WidthType.DXA }, columnSpan: columns, ...(goesDown === undefined ? {} : { verticalMerge: goesDown }),
      children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, bold, size: 20 })] })),
    })]
  })
}
