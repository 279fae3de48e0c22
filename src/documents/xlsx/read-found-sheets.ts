import { OporaError } from '../../domain/kernel/errors.ts'
import type { FoundSheet } from '../../domain/data-forms/book/read-book.ts'
import { openOffice, relationshipsOf } from '../office/office-package.ts'
import { readXml } from '../office/xml-events.ts'
import { limitsOf } from '../read-options.ts'
import { readCellStyles } from './cell-styles.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetReader } from './sheet-reader.ts'
import { readWorkbook } from './workbook.ts'

/** The very hidden sheet on which a workbook of ours says what it is. */
const markSheet = 'opora'

/** The visible sheets of a workbook, their cells as they print at the places where they stand, hidden rows and columns too; and its mark, if it has one. */
export async function readFoundSheets(bytes: Uint8Array): Promise<{ sheets: FoundSheet[]; mark: string | null }> {
  const limits = limitsOf({})
  const file = await openOffice(bytes, limits)
  if (file.kind !== 'excel') throw new OporaError('unsupported', 'form.not-a-book')
  const relationships = await relationshipsOf(file.archive, file.mainPart, limits)
  const part = (type: string): string | undefined => [...relationships.values()].find((relationship) => relationship.type === type)?.target
  const workbook = await readWorkbook(file)
  const book = { strings: await readSharedStrings(file, part('sharedStrings')), styles: await readCellStyles(file, part('styles')), since1904: workbook.since1904 }
  const sheets: FoundSheet[] = []
  let mark: string | null = null
  for (const { name, relationship, hidden } of workbook.sheets) {
    const target = relationships.get(relationship)
    const isMark = hidden && name === markSheet
    if (target?.type !== 'worksheet' || !file.archive.has(target.target) || (hidden && !isMark)) continue
    const { handlers, sheet } = sheetReader(book, limits, isMark)
    await readXml(file.archive.read(target.target), handlers, limits)
    if (isMark) mark = sheet.rows[0]?.cells[0]?.text ?? null
    else sheets.push({ name, rows: sheet.rows })
  }
  return { sheets, mark }
}
