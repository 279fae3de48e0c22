import { OporaError } from '../../domain/kernel/errors.ts'
import { openOffice, relationshipsOf } from '../office/office-package.ts'
import { readXml } from '../office/xml-events.ts'
import { limitsOf, type ReadLimits } from '../read-options.ts'
import { readCellStyles } from './cell-styles.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetReader, type SheetRow } from './sheet-reader.ts'
import { readWorkbook } from './workbook.ts'

/** A register of the whole country is 50,000 rows of 20 columns; a document of people is far below. */
const registerLimits: Partial<ReadLimits> = { cells: 4_000_000, tags: 30_000_000, unpackedBytes: 512 * 1024 * 1024 }

/**
 * The rows of the first visible sheet that has any, handed over as they are unpacked, so that a sheet of 50,000 rows is never held as a
 * whole. Cells are texts as they print; empty rows are left out. Returns the name of the sheet.
 */
export async function readSheetRows(bytes: Uint8Array, onRows: (rows: SheetRow[], sheet: string) => Promise<void>): Promise<string> {
  const limits = limitsOf({ limits: registerLimits })
  const file = await openOffice(bytes, limits)
  if (file.kind !== 'excel') throw new OporaError('unsupported', 'register.not-workbook')
  const relationships = await relationshipsOf(file.archive, file.mainPart, limits)
  const part = (type: string): string | undefined => [...relationships.values()].find((relationship) => relationship.type === type)?.target
  const workbook = await readWorkbook(file)
  const book = { strings: await readSharedStrings(file, part('sharedStrings')), styles: await readCellStyles(file, part('styles')), since1904: workbook.since1904 }
  for (const { name, relationship, hidden } of workbook.sheets) {
    const target = relationships.get(relationship)
    if (hidden || target?.type !== 'worksheet' || !file.archive.has(target.target)) continue
    const { handlers, sheet } = sheetReader(book, limits)
    let rows = 0
    const handOver = async (): Promise<void> => {
      const read = sheet.rows.splice(0)
      rows += read.length
      if (read.length > 0) await onRows(read, name)
    }
    await readXml(file.archive.read(target.target), handlers, limits, handOver)
    await handOver()
    if (rows > 0) return name
  }
  throw new OporaError('invalid_input', 'register.no-table')
}
