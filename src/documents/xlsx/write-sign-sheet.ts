import { strToU8, Zip, ZipDeflate } from 'fflate'
import { columnLetters as letters } from '../../domain/documents/column-letters.ts'
import { escapedXml } from './sheet-parts.ts'
import { noteParts, signParts, type SheetNote, type SignStyle } from './sign-sheet-parts.ts'

export type SignSheet = {
  name: string
  columns: readonly { header: string; width: number }[]
  /** Cells name them by their place; cells without one are plain text. */
  styles: readonly SignStyle[]
  rows: AsyncIterable<readonly SignRow[]>
  /** How many columns stay in sight while the rest is scrolled. */
  frozen: number
}

export type SignRow = readonly { text: string; style?: number; /** What is said of the cell, as a note on it. */ note?: string }[]

/** Styles of the sheet itself before those that are given: plain, heading. */
const ownStyles = 2
/** Notes are drawn shapes: more of them than this, and spreadsheets take minutes to open. */
const mostNotes = 5_000

/** A wide sheet of signs in colours, heads and names in sight, notes on cells; written as the rows come. */
export async function writeSignSheet({ name, columns, styles, rows, frozen }: SignSheet): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const notes: SheetNote[] = []
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 3 })
  zip.add(sheet)
  sheet.push(strToU8(sheetHead(columns, frozen)))
  let row = 1
  for await (const batch of rows) {
    let text = ''
    for (const cells of batch) text += rowXml(row += 1, cells, notes)
    sheet.push(strToU8(text))
  }
  const kept = notes.slice(0, mostNotes)
  const drawing = kept.length === 0 ? '' : '<legacyDrawing r:id="rId1"/>'
  sheet.push(strToU8(`</sheetData><autoFilter ref="A1:${letters(columns.length)}${row}"/>${drawing}</worksheet>`), true)
  for (const [path, text] of Object.entries({ ...signParts(name, styles, kept.length > 0), ...noteParts(kept) })) {
    const part = new ZipDeflate(path)
    zip.add(part)
    part.push(strToU8(text), true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}

function sheetHead(columns: SignSheet['columns'], frozen: number): string {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  const heads = columns.map(({ header }, at) => cellXml(`${letters(at + 1)}1`, 1, header)).join('')
  const corner = `${letters(frozen + 1)}2`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0"><pane xSplit="${frozen}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row r="1">${heads}</row>`
}

function rowXml(row: number, cells: SignRow, notes: SheetNote[]): string {
  let text = `<row r="${row}">`
  for (const [at, { text: value, style, note }] of cells.entries()) {
    if (note !== undefined) notes.push({ row, column: at + 1, text: note })
    if (value !== '' || style !== undefined) text += cellXml(`${letters(at + 1)}${row}`, style === undefined ? 0 : style + ownStyles, value)
  }
  return `${text}</row>`
}

function cellXml(reference: string, style: number, value: string): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedXml(value.slice(0, 32_767))}</t></is></c>`
}
