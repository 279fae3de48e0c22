import { strToU8, zipSync, type Zippable } from 'fflate'

const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeLinks = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The least Word file: a body, and parts beside it (`styles`, `numbering`) by their names. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}, root = `xmlns:w="${wordNamespace}"`): Uint8Array {
  const links = Object.keys(parts).map((name, at) => `<Relationship Id="r${at}" Type="${officeLinks}/${name}" Target="${name}.xml"/>`)
  const files: Zippable = {
    '[Content_Types].xml': strToU8(`<Types xmlns="${types}"/>`),
    '_rels/.rels': strToU8(`<Relationships xmlns="${packageLinks}"><Relationship Id="r1" Type="${officeLinks}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="${packageLinks}">${links.join('')}</Relationships>`),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${root} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`),
  }
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}.xml`] = strToU8(xml.replace('>', ` xmlns:w="${wordNamespace}">`))
  return zipSync(files)
}

export type SheetSource = { name: string; xml: string; state?: 'hidden' | 'veryHidden' }

/** The least Excel file: sheets by the XML of their data, and parts beside them. */
export function sheetFile(sheets: readonly SheetSource[], parts: { styles?: string; sharedStrings?: string; workbook?: string } = {}): Uint8Array {
  const links = sheets.map((_, at) => `<Relationship Id="s${at}" Type="${officeLinks}/worksheet" Target="/xl/worksheets/sheet${at}.xml"/>`)
  for (const name of ['styles', 'sharedStrings'] as const) if (parts[name] !== undefined) links.push(`<Relationship Id="${name}" Type="${officeLinks}/${name}" Target="${name}.xml"/>`)
  const entries = sheets.map((sheet, at) => `<sheet name="${sheet.name}" sheetId="${at + 1}" r:id="s${at}"${sheet.state === undefined ? '' : ` state="${sheet.state}"`}/>`)
  const files: Zippable = {
    '[Content_Types].xml': strToU8(`<Types xmlns="${types}"/>`),
    '_rels/.rels': strToU8(`<Relationships xmlns="${packageLinks}"><Relationship Id="r1" Type="${officeLinks}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${packageLinks}">${links.join('')}</Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${sheetNamespace}" xmlns:r="${officeLinks}">${parts.workbook ?? ''}<sheets>${entries.join('')}</sheets></workbook>`),
  }
  sheets.forEach((sheet, at) => { files[`xl/worksheets/sheet${at}.xml`] = strToU8(`<worksheet xmlns="${sheetNamespace}">${sheet.xml}</worksheet>`) })
  if (parts.styles !== undefined) files['xl/styles.xml'] = strToU8(`<styleSheet xmlns="${sheetNamespace}">${parts.styles}</styleSheet>`)
  if (parts.sharedStrings !== undefined) files['xl/sharedStrings.xml'] = strToU8(`<sst xmlns="${sheetNamespace}">${parts.sharedStrings}</sst>`)
  return zipSync(files)
}
