import { columnLetters as letters } from '../../domain/documents/column-letters.ts'
import { escapedXml } from './sheet-parts.ts'

/** Colours as six hexadecimal digits; no fill where it is null. */
export type SignStyle = { ink: string; fill: string | null }
export type SheetNote = { row: number; column: number; text: string }

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
const relationshipsOf = (content: string): string => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`

/** Everything of the workbook but its sheet and the notes on it. */
export function signParts(name: string, styles: readonly SignStyle[], hasNotes: boolean): Record<string, string> {
  const ofNotes = hasNotes ? `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="${types}.comments+xml"/>` : ''
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>${ofNotes}</Types>`,
    '_rels/.rels': relationshipsOf(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapedXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsOf(relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') + relationship('rId2', 'styles', 'styles.xml')),
    'xl/styles.xml': stylesXml(styles),
  }
}

/** Plain text, a heading, then the given ones: centred signs in their ink on their fill. */
function stylesXml(styles: readonly SignStyle[]): string {
  const fonts = styles.map(({ ink }) => `<font><b/><sz val="11"/><color rgb="FF${ink}"/><name val="Calibri"/></font>`).join('')
  const fills = styles.map(({ fill }) => (fill === null ? '<fill><patternFill patternType="none"/></fill>' : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`)).join('')
  const formats = styles.map((_, at) => `<xf numFmtId="49" fontId="${at + 2}" fillId="${at + 3}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>`).join('')
  const line = '<color rgb="FFDBE0DE"/>'
  return `${head}<styleSheet xmlns="${main}"><fonts count="${styles.length + 2}"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>${fonts}</fonts><fills count="${styles.length + 3}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7F1F1"/></patternFill></fill>${fills}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin">${line}</left><right style="thin">${line}</right><top style="thin">${line}</top><bottom style="thin">${line}</bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length + 2}"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>${formats}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

/** Notes as spreadsheets keep them: their texts, and a hidden box drawn for each. */
export function noteParts(notes: readonly SheetNote[]): Record<string, string> {
  if (notes.length === 0) return {}
  const texts = notes.map(({ row, column, text }) => `<comment ref="${letters(column)}${row}" authorId="0"><text><r><t xml:space="preserve">${escapedXml(text.slice(0, 32_767))}</t></r></text></comment>`).join('')
  const boxes = notes.map(({ row, column }, at) => `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:90pt;z-index:${at + 1};visibility:hidden" fillcolor="#ffffe1"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`).join('')
  return {
    'xl/comments1.xml': `${head}<comments xmlns="${main}"><authors><author>Опора</author></authors><commentList>${texts}</commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes}</xml>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relationshipsOf(relationship('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml') + relationship('rId2', 'comments', '../comments1.xml')),
  }
}
