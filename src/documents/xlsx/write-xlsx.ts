import ExcelJS from 'exceljs'
import type { PrintedDocument } from '../../domain/documents/printed-document.ts'

const thin = { style: 'thin' as const }
const border = { top: thin, left: thin, bottom: thin, right: thin }
/** A cell of a sheet holds 32,767 characters at most. */
const chunk = 30_000
const sheetWidth = 150

/** One sheet as it would be printed, header repeated on every page; the embedded JSON on a very hidden sheet. */
export async function writeXlsx({ corner, title, columns, cells, rows, embedded, sheet: sheetName = 'Дорожная карта' }: PrintedDocument): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(sheetName, { pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } })
  const last = columns.length
  columns.forEach(({ width }, at) => { sheet.getColumn(at + 1).width = Math.max(6, width * sheetWidth) })

  let top = 1
  for (const line of corner) {
    sheet.getCell(top, Math.max(1, last - 1)).value = line
    top += 1
  }
  sheet.mergeCells(top + 1, 1, top + 1, last)
  const heading = sheet.getCell(top + 1, 1)
  heading.value = title
  heading.font = { bold: true, size: 14 }
  heading.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  sheet.getRow(top + 1).height = 20 * Math.ceil(title.length / 100)

  const headerRow = top + 3
  columns.forEach(({ header }, at) => {
    const cell = sheet.getCell(headerRow, at + 1)
    cell.value = header
    cell.font = { bold: true }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = border
  })
  for (let row = 1; row <= rows; row += 1) for (let column = 1; column <= last; column += 1) sheet.getCell(headerRow + row, column).border = border
  for (const { row, column, rowSpan, columnSpan, text, bold } of cells) {
    const cell = sheet.getCell(headerRow + 1 + row, column + 1)
    // Text stays text: a number like 1.10 must not become 1.1.
    cell.value = text
    cell.numFmt = '@'
    cell.font = { bold }
    cell.alignment = { vertical: 'top', wrapText: true }
    if (rowSpan > 1 || columnSpan > 1) sheet.mergeCells(headerRow + 1 + row, column + 1, headerRow + row + rowSpan, column + columnSpan)
  }
  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`
  sheet.views = [{ state: 'frozen', ySplit: headerRow }]

  const hidden = embedded === '' ? null : book.addWorksheet('opora', { state: 'veryHidden' })
  if (hidden) for (let at = 0; at * chunk < embedded.length; at += 1) hidden.getCell(at + 1, 1).value = embedded.slice(at * chunk, (at + 1) * chunk)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
