import exceljs from 'exceljs'
import type { SketchPages } from './sketch.ts'
import { timelessZip } from './timeless-zip.ts'

const thin = { style: 'thin' as const }

export async function xlsxOf({ blocks, widths: shares }: SketchPages): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  book.created = new Date(Date.UTC(2025, 0, 1))
  book.modified = book.created
  const sheet = book.addWorksheet('План')
  const total = shares.reduce((sum, share) => sum + share, 0)
  shares.forEach((share, at) => { sheet.getColumn(at + 1).width = Math.max(5, (share / total) * 150) })
  let row = 1
  for (const block of blocks) {
    if (block.kind === 'line') {
      const cell = sheet.getCell(row, 1)
      cell.value = block.text
      cell.font = { bold: block.style === 'heading' }
      row += 1
      continue
    }
    block.grid.forEach((places, down) => places.forEach((place, column) => {
      const cell = sheet.getCell(row + down, column + 1)
      cell.border = { top: thin, left: thin, bottom: thin, right: thin }
      if (typeof place === 'string') return
      // Text stays text: a number like 1.10 must not become 1.1.
      cell.value = place.text === '' ? null : place.text
      cell.numFmt = '@'
      cell.font = { bold: place.bold }
      cell.alignment = { wrapText: true, vertical: 'top' }
    }))
    block.grid.forEach((places, down) => places.forEach((place, column) => {
      if (typeof place === 'object' && place.rows * place.columns > 1) sheet.mergeCells(row + down, column + 1, row + down + place.rows - 1, column + place.columns)
    }))
    row += block.grid.length
  }
  return timelessZip(new Uint8Array(await book.xlsx.writeBuffer()))
}
