import type { OfficePackage } from '../office/office-package.ts'
import { attributeOf, readXml } from '../office/xml-events.ts'

export type SheetEntry = {
  name: string
  relationship: string
  hidden: boolean
  /** Rows that are repeated on every printed page. */
  headerRows: Set<number>
}

const mostHeaderRows = 20

/** The sheets of a workbook in their order, and the day from which it counts. */
export async function readWorkbook(file: OfficePackage): Promise<{ sheets: SheetEntry[]; since1904: boolean }> {
  const sheets: SheetEntry[] = []
  let since1904 = false
  const titles: { sheet: number; rows: string }[] = []
  let titlesOf: string | null = null
  await readXml(file.archive.read(file.mainPart), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      else if (name === 'sheet') {
        sheets.push({
          name: attributes.name ?? '', relationship: attributeOf(attributes, 'id') ?? '',
          hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden', headerRows: new Set(),
        })
      } else if (name === 'definedName' && attributes.name === '_xlnm.Print_Titles') titlesOf = attributes.localSheetId ?? null
    },
    text: (text) => {
      if (titlesOf !== null) titles.push({ sheet: Number(titlesOf), rows: text })
    },
    close: (name) => {
      if (name === 'definedName') titlesOf = null
    },
  }, file.limits)
  for (const { sheet, rows } of titles) addHeaderRows(sheets[sheet], rows)
  return { sheets, since1904 }
}

/** Rows to repeat are written `Plan!$A:$B,Plan!$3:$4`. */
function addHeaderRows(entry: SheetEntry | undefined, written: string): void {
  const found = /\$(\d+):\$(\d+)$/.exec(written.trim())
  if (found === null || entry === undefined) return
  const first = Number(found[1])
  for (let row = first; row <= Math.min(Number(found[2]), first + mostHeaderRows); row++) entry.headerRows.add(row)
}
