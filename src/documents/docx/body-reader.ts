import { OporaError } from '../../domain/kernel/errors.ts'
import { deepestTables, type DraftContent } from '../grid/draft-content.ts'
import { attributeOf, isOn, type XmlAttributes, type XmlHandlers } from '../office/xml-events.ts'
import type { ReadLimits } from '../read-options.ts'
import type { ListCounter } from './numbering.ts'
import { addText, endParagraph, listOf, startParagraph, type ParagraphBuilder } from './paragraph-builder.ts'
import type { Styles } from './styles.ts'
import { symbolOf } from './symbol-fonts.ts'
import { columnCount, endRow, endTable, startCell, startRow, startTable, type TableBuilder } from './table-builder.ts'

/** Deleted text, properties as they were before a change, ruby, and documents inside documents. */
const left = new Set([
  'w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:tblGridChange', 'w:sectPrChange',
  'w:rt', 'w:altChunk', 'w:sectPr', 'w:instrText', 'w:delText', 'w:delInstrText',
])

/** Turns the events of a Word document's body into drafted content: one pass, nothing kept but what is drafted. */
export function bodyReader(styles: Styles, numbers: ListCounter, limits: ReadLimits): { handlers: XmlHandlers; content: DraftContent[] } {
  const body: DraftContent[] = []
  const tables: TableBuilder[] = []
  const paragraphs: ParagraphBuilder[] = []
  const choices: boolean[] = []
  const placeholders: boolean[] = []
  let skipped = 0
  let muted = 0
  let collecting = false
  let properties: '' | 'paragraph' | 'row' = ''
  let runsOn: ParagraphBuilder | null = null
  let cells = 0
  return { handlers: { open, close, text }, content: body }

  function open(name: string, attributes: XmlAttributes): void {
    if (skipped > 0) skipped++
    else if (name === 'w:del' && properties !== '') markDeleted()
    else if (left.has(name) || isOtherChoice(name)) skipped = 1
    else if (!openText(name, attributes) && !openProperty(name, attributes)) openTable(name, attributes)
  }

  function openText(name: string, attributes: XmlAttributes): boolean {
    const paragraph = paragraphs.at(-1)
    switch (name) {
      case 'w:t': case 'm:t': collecting = true; return true
      case 'w:r': if (paragraph !== undefined) paragraph.run = { style: null, bold: null, hidden: null }; return true
      case 'w:p':
        paragraphs.push(startParagraph(runsOn))
        runsOn = null
        return true
      case 'w:tab': case 'w:ptab': if (properties === '') add('\t'); return true
      case 'w:br': case 'w:cr': add('\n'); return true
      case 'w:noBreakHyphen': add('-'); return true
      case 'w:sym': add(symbolOf(attributeOf(attributes, 'font') ?? '', attributeOf(attributes, 'char') ?? '')); return true
      case 'w:sdt': placeholders.push(false); return true
      case 'w:showingPlcHdr': if (isOn(attributes)) placeholders[placeholders.length - 1] = true; return true
      case 'w:sdtContent': if (placeholders.at(-1) === true) muted++; return true
      default: return false
    }
  }

  function openProperty(name: string, attributes: XmlAttributes): boolean {
    const paragraph = paragraphs.at(-1)
    if (name === 'w:pPr') properties = 'paragraph'
    else if (name === 'w:trPr') properties = 'row'
    else if (paragraph === undefined) return false
    else if (properties === 'paragraph') {
      if (name === 'w:pStyle') paragraph.style = attributeOf(attributes, 'val') ?? null
      else if (name === 'w:outlineLvl') paragraph.outline = attributeOf(attributes, 'val')
      else if (name === 'w:numId') paragraph.list = attributeOf(attributes, 'val') ?? null
      else if (name === 'w:ilvl') paragraph.level = Number(attributeOf(attributes, 'val') ?? 0)
    } else if (paragraph.run === null) return false
    else if (name === 'w:rStyle') paragraph.run.style = attributeOf(attributes, 'val') ?? null
    else if (name === 'w:b') paragraph.run.bold = isOn(attributes)
    else if (name === 'w:vanish') paragraph.run.hidden = isOn(attributes)
    else return false
    return true
  }

  function openTable(name: string, attributes: XmlAttributes): void {
    if (name === 'w:tbl') {
      if (tables.length >= deepestTables) throw new OporaError('too_large', 'document.too-deep', { limit: deepestTables })
      tables.push(startTable())
      return
    }
    const table = tables.at(-1)
    if (table === undefined) return
    const { row, cell } = table
    switch (name) {
      case 'w:gridCol': table.widths.push(Number(attributeOf(attributes, 'w') ?? Infinity)); break
      case 'w:tr': startRow(table); break
      case 'w:gridBefore': if (row !== null) row.skippedBefore = columnCount(attributeOf(attributes, 'val'), 0); break
      case 'w:tblHeader': if (row !== null) row.header = isOn(attributes); break
      case 'w:tc':
        startCell(table)
        if (++cells > limits.cells) throw new OporaError('too_large', 'document.too-many-cells', { limit: limits.cells })
        break
      case 'w:gridSpan': if (cell !== null) cell.span = columnCount(attributeOf(attributes, 'val'), 1); break
      case 'w:vMerge': if (cell !== null) cell.vertical = attributeOf(attributes, 'val') === 'restart' ? 'restart' : 'continue'; break
      case 'w:hMerge': if (cell !== null) cell.horizontal = attributeOf(attributes, 'val') === 'restart' ? 'restart' : 'continue'; break
    }
  }

  function close(name: string): void {
    if (skipped > 0) {
      skipped--
      return
    }
    switch (name) {
      case 'w:t': case 'm:t': collecting = false; break
      case 'w:pPr': case 'w:trPr': properties = ''; break
      case 'w:r': closeRun(); break
      case 'w:p': closeParagraph(); break
      case 'w:sdtContent': if (placeholders.at(-1) === true) muted--; break
      case 'w:sdt': placeholders.pop(); break
      case 'mc:AlternateContent': choices.pop(); break
      case 'w:tc': closeCell(); break
      case 'w:tr': closeRow(); break
      case 'w:tbl': closeTable(); break
    }
  }

  function text(value: string): void {
    if (collecting && skipped === 0) add(value)
  }

  function add(value: string): void {
    const paragraph = paragraphs.at(-1)
    if (paragraph !== undefined && muted === 0) addText(paragraph, value, styles)
  }

  /** Of alternatives the first is taken, the others say the same for older programs. */
  function isOtherChoice(name: string): boolean {
    if (name === 'mc:AlternateContent') choices.push(false)
    else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (choices.at(-1) === true) return true
      if (choices.length > 0) choices[choices.length - 1] = true
    }
    return false
  }

  function markDeleted(): void {
    const paragraph = paragraphs.at(-1)
    const row = tables.at(-1)?.row
    if (properties === 'paragraph' && paragraph !== undefined) paragraph.runsOn = true
    else if (row !== undefined && row !== null) row.deleted = true
  }

  function target(): DraftContent[] {
    return tables.at(-1)?.cell?.content ?? body
  }

  function closeRun(): void {
    const paragraph = paragraphs.at(-1)
    if (paragraph !== undefined) paragraph.run = null
  }

  function closeRow(): void {
    const table = tables.at(-1)
    if (table !== undefined) endRow(table)
  }

  function closeParagraph(): void {
    const paragraph = paragraphs.pop()
    if (paragraph === undefined) return
    if (paragraph.runsOn) {
      runsOn = paragraph
      return
    }
    const table = tables.at(-1)
    const seen = table?.row?.deleted !== true && table?.cell?.vertical !== 'continue'
    const list = seen && muted === 0 ? listOf(paragraph, styles) : null
    const number = list === null ? '' : numbers.next(list.list, list.level)
    if (paragraph.text !== '' || (number !== '' && table !== undefined)) target().push(endParagraph(paragraph, number, styles))
  }

  function closeCell(): void {
    flushRunOn()
    const table = tables.at(-1)
    if (table !== undefined) table.cell = null
  }

  function closeTable(): void {
    const table = tables.pop()
    if (table !== undefined && table.rows.length > 0) target().push(endTable(table))
  }

  /** The last paragraph of a cell has nothing to run on into. */
  function flushRunOn(): void {
    if (runsOn !== null && runsOn.text !== '') target().push(endParagraph(runsOn, '', styles))
    runsOn = null
  }
}
