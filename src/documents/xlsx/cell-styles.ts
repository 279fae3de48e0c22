import type { OfficePackage } from '../office/office-package.ts'
import { isOn, readXml, type XmlAttributes } from '../office/xml-events.ts'

/** What a cell's style says of its value: the code of its number format, and whether its font is bold. */
export type CellStyle = { format: string; bold: boolean }

const builtIn: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'dd.mm.yyyy', 15: 'd mmmm yyyy', 16: 'd mmmm', 17: 'mmmm yyyy',
  18: 'h:mm', 19: 'h:mm', 20: 'h:mm', 21: 'h:mm', 22: 'dd.mm.yyyy h:mm', 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 45: 'h:mm', 46: 'h:mm', 47: 'h:mm',
}

export async function readCellStyles(file: OfficePackage, part: string | undefined): Promise<CellStyle[]> {
  const formats = new Map<number, string>()
  const fonts: boolean[] = []
  const cells: { format: number; font: number }[] = []
  if (part !== undefined && file.archive.has(part)) await readXml(file.archive.read(part), styleHandlers(formats, fonts, cells), file.limits)
  return cells.map(({ format, font }) => ({ format: formats.get(format) ?? builtInFormat(format), bold: fonts[font] ?? false }))
}

function builtInFormat(id: number): string {
  const eastern = (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return eastern ? 'dd.mm.yyyy' : builtIn[id] ?? ''
}

type Handlers = { open: (name: string, attributes: XmlAttributes) => void; close: (name: string) => void }

function styleHandlers(formats: Map<number, string>, fonts: boolean[], cells: { format: number; font: number }[]): Handlers {
  let inFonts = false
  let inCells = false
  return {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'fonts') inFonts = true
      else if (name === 'cellXfs') inCells = true
      else if (inFonts && name === 'font') fonts.push(false)
      else if (inFonts && name === 'b') fonts[fonts.length - 1] = isOn(attributes)
      else if (inCells && name === 'xf') cells.push({ format: Number(attributes.numFmtId ?? 0), font: Number(attributes.fontId ?? 0) })
    },
    close: (name) => {
      if (name === 'fonts') inFonts = false
      else if (name === 'cellXfs') inCells = false
    },
  }
}
