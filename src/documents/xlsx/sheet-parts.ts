import { columnLetters as letters } from '../../domain/documents/column-letters.ts'

export type SheetColumn = {
  header: string
  /** In characters. */
  width: number
  /** What may be chosen in the column; anything else is warned of when it is typed. */
  choices: readonly string[] | null
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${types}.worksheet+xml"/></Types>`

/** The styles that cells name by number: 0 plain, 1 text, 2 a heading. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7F1F1"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** Everything of a workbook but its content types and its one visible sheet. The lists of choices stand on a hidden sheet. */
export function bookParts(name: string, columns: readonly SheetColumn[]): Record<string, string> {
  const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`
  const rels = (content: string): string => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  return {
    '_rels/.rels': rels(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="${escapedXml(name)}" sheetId="1" r:id="rId1"/><sheet name="opora-lists" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') + relationship('rId2', 'worksheet', 'worksheets/sheet2.xml') + relationship('rId3', 'styles', 'styles.xml')),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet2.xml': `${head}<worksheet xmlns="${main}"><sheetData>${listRows(columns)}</sheetData></worksheet>`,
  }
}

/** A column for each list of choices. */
function listRows(columns: readonly SheetColumn[]): string {
  const lists = columns.flatMap(({ choices }) => (choices === null ? [] : [choices]))
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, row) => `<row r="${row + 1}">${lists.map((list, at) => {
    const value = list[row]
    return value === undefined ? '' : `<c r="${letters(at + 1)}${row + 1}" t="inlineStr"><is><t>${escapedXml(value)}</t></is></c>`
  }).join('')}</row>`).join('')
}

// eslint-disable-next-line no-control-regex -- what XML can't hold is left out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const special = /[&<>"\r]|_x[\dA-Fa-f]{4}_/g
const written: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '_x000D_' }

/** A text as XML holds it; what looks like an escape of Excel's own is escaped itself. */
export function escapedXml(text: string): string {
  return text.replaceAll(unwritable, '').replaceAll(special, (sign) => written[sign] ?? `_x005F${sign}`)
}
