import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import exceljs from 'exceljs'

/** A table as a person would describe it; every format below prints the same one. */
export type SampleDocument = {
  /** Lines above the table. */
  title: readonly string[]
  header: readonly string[]
  rows: readonly SampleRow[]
}

/** A heading over the whole width, or cells; a merged cell stands once, the places that it covers are not written. */
export type SampleRow = { section: string } | readonly SampleCell[]
export type SampleCell = string | { text: string; columns?: number; rows?: number }

/** A writer of one format, apart from Opora's own. */
export type DocumentVariant = { name: string; file: string; write: (sample: SampleDocument) => Promise<Uint8Array> }

export const documentVariants: readonly DocumentVariant[] = [
  { name: 'DOCX', file: 'plan.docx', write: docxOf },
  { name: 'XLSX', file: 'plan.xlsx', write: xlsxOf },
  { name: 'HTML', file: 'plan.html', write: async (sample) => bytesOf(htmlOf(sample)) },
  { name: 'Markdown', file: 'plan.md', write: async (sample) => bytesOf(markdownOf(sample)) },
  { name: 'tab-separated text', file: 'plan.txt', write: async (sample) => bytesOf(tabTextOf(sample)) },
]

type Spanned = { text: string; columns: number; rows: number }

function spanned(cell: SampleCell): Spanned {
  return typeof cell === 'string' ? { text: cell, columns: 1, rows: 1 } : { text: cell.text, columns: cell.columns ?? 1, rows: cell.rows ?? 1 }
}

export async function docxOf(sample: SampleDocument): Promise<Uint8Array> {
  const width = sample.header.length
  const rows = sample.rows.map((row) => new TableRow({
    children: 'section' in row ? [wordCell(row.section, true, width)] : row.map((written) => {
      const { text, columns, rows: down } = spanned(written)
      return wordCell(text, false, columns, down)
    }),
  }))
  const header = new TableRow({ tableHeader: true, children: sample.header.map((text) => wordCell(text, true)) })
  const title = sample.title.map((text) => new Paragraph({ text }))
  const document = new Document({ sections: [{ children: [...title, new Table({ rows: [header, ...rows] })] }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

function wordCell(text: string, bold: boolean, columnSpan = 1, rowSpan = 1): TableCell {
  const children = text.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] }))
  return new TableCell({ columnSpan, rowSpan, children })
}

export async function xlsxOf(sample: SampleDocument): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('План')
  for (const line of sample.title) sheet.addRow([line])
  sheet.addRow([...sample.header]).font = { bold: true }
  const first = sheet.rowCount + 1
  const grid = gridOf(sample)
  grid.forEach((row, index) => {
    sheet.addRow(row.map((place) => (typeof place === 'object' ? place.text : null)))
    if ('section' in (sample.rows[index] ?? [])) sheet.getRow(first + index).font = { bold: true }
  })
  grid.forEach((row, index) => row.forEach((place, column) => {
    const at = first + index
    if (typeof place === 'object' && place.rows * place.columns > 1) sheet.mergeCells(at, column + 1, at + place.rows - 1, column + place.columns)
  }))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export function htmlOf(sample: SampleDocument): string {
  const rows = sample.rows.map((row) => {
    if ('section' in row) return `<tr><td colspan="${sample.header.length}"><b>${htmlText(row.section)}</b></td></tr>`
    const cells = row.map((cell) => spanned(cell)).map((cell) => `<td${htmlSpan('colspan', cell.columns)}${htmlSpan('rowspan', cell.rows)}>${htmlText(cell.text)}</td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  const header = `<thead><tr>${sample.header.map((name) => `<th>${htmlText(name)}</th>`).join('')}</tr></thead>`
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>План</title></head><body>${sample.title.map((line) => `<p>${htmlText(line)}</p>`).join('\n')}
<table border="1">${header}<tbody>\n${rows.join('\n')}\n</tbody></table></body></html>`
}

function htmlText(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
}

function htmlSpan(name: string, count: number): string {
  return count > 1 ? ` ${name}="${count}"` : ''
}

export function markdownOf(sample: SampleDocument): string {
  const rows = textRows(sample).map((cells, index) => {
    const isSection = 'section' in (sample.rows[index] ?? [])
    return pipeLine(cells.map((cell) => (isSection && cell !== '' ? `**${pipeText(cell)}**` : pipeText(cell))))
  })
  return [...sample.title.flatMap((title) => [title, '']), pipeLine(sample.header.map((name) => pipeText(name))), pipeLine(sample.header.map(() => '---')), ...rows, ''].join('\n')
}

function pipeText(raw: string): string {
  return raw.replaceAll('|', '\\|').replaceAll('\n', '<br>')
}

function pipeLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

export function tabTextOf(sample: SampleDocument): string {
  const rows = textRows(sample).map((cells) => cells.map((cell) => quotedText(cell)).join('\t'))
  return [...sample.title.flatMap((title) => [title, '']), sample.header.join('\t'), ...rows].join('\n')
}

function quotedText(raw: string): string {
  return raw.includes('\n') ? `"${raw.replaceAll('"', '""')}"` : raw
}

/** Rows where merges cannot be printed: the covered places are empty. */
function textRows(sample: SampleDocument): string[][] {
  return gridOf(sample).map((row) => row.map((place) => (typeof place === 'object' ? place.text : '')))
}

/** The cells of each row at their columns, covered places marked. */
function gridOf(sample: SampleDocument): (Spanned | 'covered')[][] {
  const width = sample.header.length
  const grid: (Spanned | 'covered' | undefined)[][] = sample.rows.map(() => Array.from({ length: width }))
  sample.rows.forEach((row, index) => {
    const cells = 'section' in row ? [{ text: row.section, columns: width, rows: 1 }] : row.map((cell) => spanned(cell))
    for (const cell of cells) {
      const column = grid[index]?.findIndex((place) => place === undefined) ?? -1
      if (column === -1) throw new Error(`row ${index} has more cells than the header`)
      for (let down = 0; down < cell.rows; down++) {
        for (let right = 0; right < cell.columns; right++) {
          const target = grid[index + down]
          if (target !== undefined) target[column + right] = down + right === 0 ? cell : 'covered'
        }
      }
    }
  })
  return grid.map((row) => row.map((place) => place ?? { text: '', columns: 1, rows: 1 }))
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
