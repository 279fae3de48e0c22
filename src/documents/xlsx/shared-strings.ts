import { cleanText } from '../grid/clean-text.ts'
import type { OfficePackage } from '../office/office-package.ts'
import { isOn, readXml, type XmlAttributes, type XmlHandlers } from '../office/xml-events.ts'

/** A text of a cell; bold as its runs say, null where they leave it to the cell. */
export type RichText = { text: string; bold: boolean | null }

/** Collects one `si` or `is` element: plain text, or runs of their own fonts; how it is pronounced is left out. */
export type RichTextBuilder = XmlHandlers & { take: () => RichText }

export function richTextBuilder(): RichTextBuilder {
  let text = ''
  let runs: (boolean | null)[] = []
  let run: boolean | null = null
  let collecting = false
  let phonetic = false
  return { open, close, text: add, take }

  function open(name: string, attributes: XmlAttributes): void {
    if (name === 'rPh') phonetic = true
    else if (name === 't') collecting = !phonetic
    else if (name === 'r') run = null
    else if (name === 'rPr') run = false
    else if (name === 'b' && run !== null) run = isOn(attributes)
  }

  function close(name: string): void {
    if (name === 'rPh') phonetic = false
    else if (name === 't') collecting = false
  }

  function add(value: string): void {
    if (!collecting) return
    text += value
    if (value.trim() !== '') runs.push(run)
  }

  function take(): RichText {
    const bold = runs.includes(false) ? false : runs.includes(true) ? true : null
    const taken = { text: unescaped(text), bold }
    text = ''
    runs = []
    run = null
    return taken
  }
}

/** A text that many cells share; cleaned once, not once for each of them. */
export type SharedString = RichText & { clean: string }

export async function readSharedStrings(file: OfficePackage, part: string | undefined): Promise<SharedString[]> {
  const strings: SharedString[] = []
  if (part === undefined || !file.archive.has(part)) return strings
  const builder = richTextBuilder()
  await readXml(file.archive.read(part), {
    open: builder.open,
    text: (value) => builder.text?.(value),
    close: (name) => {
      builder.close?.(name)
      if (name !== 'si') return
      const taken = builder.take()
      strings.push({ ...taken, clean: cleanText(taken.text) })
    },
  }, file.limits)
  return strings
}

/** Signs that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
