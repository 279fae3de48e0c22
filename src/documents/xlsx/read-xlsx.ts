import type { SourceBlock, SourceDocument } from '../../domain/documents/source-document.ts'
import { buildTable, type PlacedRow } from '../grid/build-table.ts'
import { tableExtent } from '../grid/table-extent.ts'
import { parsedJson, relationshipsOf, type OfficePackage } from '../office/office-package.ts'
import { readXml } from '../office/xml-events.ts'
import { paceOf } from '../pace.ts'
import type { ReadLimits, ReadOptions } from '../read-options.ts'
import { readCellStyles } from './cell-styles.ts'
import { placedRows } from './placed-rows.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetReader, type Sheet } from './sheet-reader.ts'
import { readWorkbook } from './workbook.ts'

/** The very hidden sheet in whose first column Opora puts what the printed tables cannot say. */
const embeddedSheet = 'opora'

/** An Excel workbook as it prints: each visible sheet is a table, with the lines above and below it as paragraphs. */
export async function readXlsx(file: OfficePackage, options: ReadOptions): Promise<SourceDocument> {
  const { archive, limits, mainPart } = file
  const relationships = await relationshipsOf(archive, mainPart, limits)
  const part = (type: string): string | undefined => [...relationships.values()].find((relationship) => relationship.type === type)?.target
  const workbook = await readWorkbook(file)
  const strings = await readSharedStrings(file, part('sharedStrings'))
  const book = { strings, styles: await readCellStyles(file, part('styles')), since1904: workbook.since1904 }
  const pace = paceOf(options)
  const total = workbook.sheets.reduce((sum, sheet) => sum + archive.sizeOf(relationships.get(sheet.relationship)?.target ?? ''), 0)
  const source: SourceDocument = { format: 'xlsx', blocks: [], embedded: null }
  let done = 0
  let cells = 0
  for (const entry of workbook.sheets) {
    const target = relationships.get(entry.relationship)
    const ours = entry.hidden && entry.name === embeddedSheet
    if (target?.type !== 'worksheet' || !archive.has(target.target) || (entry.hidden && !ours)) continue
    const { handlers, sheet } = sheetReader(book, limits, ours)
    await readXml(archive.read(target.target), handlers, limits, (bytes) => pace(done += bytes, total))
    if (ours) source.embedded = embeddedJson(sheet)
    else cells += addSheet(source.blocks, entry.name, placedRows(sheet, entry.headerRows, limits), limits, cells)
  }
  return source
}

function addSheet(blocks: SourceBlock[], name: string, rows: readonly PlacedRow[], limits: ReadLimits, cellsBefore: number): number {
  const extent = tableExtent(rows)
  addParagraphs(blocks, rows.slice(0, extent?.first))
  if (extent === null) return 0
  const table = buildTable(name, rows.slice(extent.first, extent.last + 1), limits, cellsBefore)
  blocks.push(table)
  addParagraphs(blocks, rows.slice(extent.last + 1))
  return table.rows.length * (table.rows[0]?.cells.length ?? 0)
}

function addParagraphs(blocks: SourceBlock[], rows: readonly PlacedRow[]): void {
  for (const row of rows) for (const cell of row.cells) blocks.push({ kind: 'paragraph', text: cell.text, heading: null, row: row.row })
}

function embeddedJson(sheet: Sheet): unknown {
  return parsedJson(sheet.rows.map((row) => row.cells.find((cell) => cell.column === 1)?.text ?? '').join(''))
}
