import { strToU8, Zip, ZipDeflate } from 'fflate'
import { columnLetters as letters } from '../../domain/documents/column-letters.ts'
import { bookParts, contentTypes, escapedXml, type SheetColumn } from './sheet-parts.ts'

export type RowSheet = {
  name: string
  columns: readonly SheetColumn[]
  /** A text for each column; null leaves the cell empty. */
  batches: AsyncIterable<readonly (readonly (string | null)[])[]>
}

const mostCharacters = 32_767

/**
 * One sheet of texts with a filter above, written as the rows come: 50,000 of them in a second and in the memory of one batch. Every
 * cell is text, so that codes keep their leading zeros and nothing is ever a formula.
 */
export async function writeSheetRows({ name, columns, batches }: RowSheet): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [path, text] of Object.entries(bookParts(name, columns))) addPart(zip, path, (write) => write(text))
  addPart(zip, '[Content_Types].xml', (write) => write(contentTypes))
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 3 })
  zip.add(sheet)
  const write = (text: string): void => { sheet.push(strToU8(text)) }
  write(sheetHead(columns))
  let row = 1
  for await (const batch of batches) {
    let text = ''
    for (const cells of batch) text += rowXml(row += 1, cells)
    write(text)
  }
  sheet.push(strToU8(sheetTail(columns, row)), true)
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}

function addPart(zip: Zip, path: string, fill: (write: (text: string) => void) => void): void {
  const part = new ZipDeflate(path)
  zip.add(part)
  fill((text) => part.push(strToU8(text)))
  part.push(new Uint8Array(), true)
}

function sheetHead(columns: readonly SheetColumn[]): string {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="1" customWidth="1"/>`).join('')
  const heads = columns.map(({ header }, at) => cellXml(`${letters(at + 1)}1`, 2, header)).join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row r="1">${heads}</row>`
}

function rowXml(row: number, cells: readonly (string | null)[]): string {
  let text = `<row r="${row}">`
  for (const [at, value] of cells.entries()) if (value !== null && value !== '') text += cellXml(`${letters(at + 1)}${row}`, 1, value)
  return `${text}</row>`
}

function cellXml(reference: string, style: number, value: string): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedXml(value.slice(0, mostCharacters))}</t></is></c>`
}

/** The filter over all rows, and the lists of choices, for a thousand rows more than there are. */
function sheetTail(columns: readonly SheetColumn[], lastRow: number): string {
  const lists = columns.flatMap(({ choices }, at) => (choices === null ? [] : [{ column: letters(at + 1), count: choices.length }]))
  const rules = lists.map(({ column, count }, at) => `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${column}2:${column}${lastRow + 1_000}"><formula1>'opora-lists'!$${letters(at + 1)}$1:$${letters(at + 1)}$${count}</formula1></dataValidation>`)
  const validations = rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
  return `</sheetData><autoFilter ref="A1:${letters(columns.length)}${lastRow}"/>${validations}</worksheet>`
}
