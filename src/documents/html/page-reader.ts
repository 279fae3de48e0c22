import { OporaError } from '../../domain/kernel/errors.ts'
import { listNumber } from '../grid/list-number.ts'
import { deepestTables, type DraftContent } from '../grid/draft-content.ts'
import type { ReadLimits } from '../read-options.ts'
import { elementKind, isHiddenElement, styledBold, voidElements } from './elements.ts'
import type { HtmlAttributes, HtmlHandlers } from './html-tokens.ts'
import { endPageRow, endPageSection, endPageTable, startPageCell, startPageRow, startPageTable, type PageTable } from './page-table.ts'

type Open = { name: string; bold: boolean; heading: number | null; verbatim: boolean }
type List = { format: string | null; count: number }

const mostOpen = 500
const inTable = new Set(['td', 'th', 'caption', 'tr', 'thead', 'tbody', 'tfoot', 'table'])
const cellNames = ['td', 'th', 'caption']
const endedByBlocks = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const listFormats: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }

/** Turns the tags of a page, well-formed or not, into drafted content. Beyond 500 open elements it no longer minds their style. */
export function pageReader(limits: ReadLimits): { handlers: HtmlHandlers; content: DraftContent[]; end: () => void } {
  const body: DraftContent[] = []
  const tables: PageTable[] = []
  const opened: Open[] = []
  const openCount = new Map<string, number>()
  const lists: List[] = []
  const paragraph = { text: '', bold: true, some: false, number: '' }
  let state: Omit<Open, 'name'> = { bold: false, heading: null, verbatim: false }
  let hidden = { name: '', depth: 0 }
  let places = 0
  let lines = 0
  return { handlers: { open, close, text }, content: body, end }

  function open(name: string, attributes: HtmlAttributes): void {
    if (hidden.depth > 0) {
      if (name === hidden.name) hidden.depth++
      return
    }
    if (voidElements.has(name)) return openVoid(name)
    if (isHiddenElement(name, attributes)) {
      hidden = { name, depth: 1 }
      return
    }
    const kind = elementKind(name)
    if (kind !== 'inline') startBlock(name)
    if (!inTable.has(name) && opened.length >= mostOpen) return
    push(name, attributes)
    if (inTable.has(name)) openInTable(name, attributes)
    else if (name === 'ul' || name === 'ol') lists.push({ format: name === 'ul' ? null : listFormats[attributes.type ?? ''] ?? 'decimal', count: Number.parseInt(attributes.start ?? '1', 10) - 1 })
    else if (name === 'li') openItem(attributes)
  }

  function openVoid(name: string): void {
    if (name === 'br') paragraph.text += '\n'
    else if (name === 'hr') flush()
  }

  function push(name: string, attributes: HtmlAttributes): void {
    opened.push({ name, ...state })
    openCount.set(name, (openCount.get(name) ?? 0) + 1)
    const heading = /^h([1-6])$/.exec(name)
    const inCell = name === 'td' || name === 'th'
    const bold = name === 'b' || name === 'strong' || name === 'th' || heading !== null || (state.bold && !inCell)
    state = {
      bold: styledBold(attributes.style) ?? bold,
      heading: heading === null ? (inTable.has(name) ? null : state.heading) : Number(heading[1]),
      verbatim: name === 'pre' || (state.verbatim && !inCell),
    }
  }

  function openInTable(name: string, attributes: HtmlAttributes): void {
    if (name === 'table') {
      if (tables.length >= deepestTables) throw new OporaError('too_large', 'document.too-deep', { limit: deepestTables })
      tables.push(startPageTable())
      return
    }
    const table = tables.at(-1)
    if (table === undefined) return
    if (name === 'tr') startPageRow(table)
    else if (name === 'td' || name === 'th') {
      startPageCell(table, name === 'th', attributes.colspan, attributes.rowspan)
      count(1)
    }
    else if (name === 'thead') table.inHeader = true
  }

  /** What HTML closes by itself before a block, a row or a cell starts. */
  function startBlock(name: string): void {
    closeUpTo(endedByBlocks, cellNames)
    if (name === 'li') closeUpTo(['li'], ['ul', 'ol', ...cellNames])
    else if (cellNames.includes(name)) closeUpTo(cellNames, ['table'])
    else if (name === 'tr') closeUpTo(['tr', ...cellNames], ['table'])
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') closeUpTo(['thead', 'tbody', 'tfoot', 'tr', ...cellNames], ['table'])
    flush()
  }

  function openItem(attributes: HtmlAttributes): void {
    const list = lists.at(-1)
    if (list === undefined || list.format === null) return
    list.count = Number.parseInt(attributes.value ?? '', 10) || list.count + 1
    paragraph.number = `${listNumber(list.count, list.format)}.`
  }

  function close(name: string): void {
    if (hidden.depth > 0 && !(inTable.has(name) && elementKind(hidden.name) === 'inline')) {
      if (name === hidden.name) hidden.depth--
      return
    }
    hidden.depth = 0
    if (name === 'br') paragraph.text += '\n'
    else if (elementKind(name) !== 'inline') flush()
    closeUpTo([name], name === 'table' ? [] : inTable.has(name) ? ['table'] : [...cellNames, 'table'])
  }

  /** Ends the outermost open element of these names with all that is open in it, as far out as the nearest of the bounds. */
  function closeUpTo(names: readonly string[], bounds: readonly string[]): void {
    if (!names.some((name) => (openCount.get(name) ?? 0) > 0)) return
    let keep = opened.length
    for (let at = opened.length - 1; at >= 0; at--) {
      const { name } = opened[at] ?? { name: '' }
      if (names.includes(name)) keep = at
      else if (bounds.includes(name)) break
      if (keep === at && names.length === 1) break
    }
    for (let count = opened.length - keep; count > 0; count--) pop()
  }

  function pop(): void {
    const last = opened.pop()
    if (last === undefined) return
    const left = (openCount.get(last.name) ?? 1) - 1
    if (left > 0) openCount.set(last.name, left)
    else openCount.delete(last.name)
    if (elementKind(last.name) !== 'inline') flush()
    state = { bold: last.bold, heading: last.heading, verbatim: last.verbatim }
    if (last.name === 'ul' || last.name === 'ol') lists.pop()
    const table = tables.at(-1)
    if (table === undefined) return
    if (last.name === 'td' || last.name === 'th') table.cell = null
    else if (last.name === 'tr') count(endPageRow(table))
    else if (last.name === 'thead' || last.name === 'tbody' || last.name === 'tfoot') endPageSection(table)
    else if (last.name === 'table') endTable()
  }

  function endTable(): void {
    const table = tables.pop()
    if (table === undefined) return
    const draft = endPageTable(table)
    if (draft.rows.length > 0) target().push(draft)
  }

  function count(more: number): void {
    places += more
    if (places > limits.cells) throw new OporaError('too_large', 'document.too-many-cells', { limit: limits.cells })
  }

  function text(written: string): void {
    if (hidden.depth > 0) return
    paragraph.text += state.verbatim ? written : written.replaceAll(/[ \t\n\r\f]+/g, ' ')
    if (written.trim() === '') return
    paragraph.some = true
    paragraph.bold &&= state.bold
  }

  function flush(): void {
    const { text: written, number } = paragraph
    if (number !== '' || written.trim() !== '') {
      const whole = number === '' ? withoutBullet(written) : `${number} ${written}`
      if (++lines > limits.lines) throw new OporaError('too_large', 'document.too-many-lines', { limit: limits.lines })
      target().push({ kind: 'paragraph', text: whole, heading: state.heading, bold: paragraph.some && paragraph.bold })
    }
    Object.assign(paragraph, { text: '', bold: true, some: false, number: '' })
  }

  /** The open cell, or where the table without one stands. */
  function target(): DraftContent[] {
    return tables.findLast((table) => table.cell !== null)?.cell?.content ?? body
  }

  function end(): void {
    flush()
    while (opened.length > 0) pop()
    flush()
  }
}

/** Word writes the bullets of its lists as letters of a symbol font. */
function withoutBullet(text: string): string {
  return text.replace(/^\s*(?:[·§•▪●o\uf000-\uf0ff]|-)\s*\u00a0\s*/u, '')
}
