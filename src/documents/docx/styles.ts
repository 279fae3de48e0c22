import type { OfficePackage } from '../office/office-package.ts'
import { attributeOf, isOn, readXml, type XmlAttributes } from '../office/xml-events.ts'

/** What a style says of its paragraphs or runs, with what it inherits; null where it says nothing. */
export type Style = { name: string; heading: number | null; bold: boolean | null; hidden: boolean | null; list: string | null; level: number | null }

export type Styles = (id: string | null, kind: 'paragraph' | 'character') => Style

type Written = Style & { basedOn: string | null; kind: string; byDefault: boolean }

const silent: Style = { name: '', heading: null, bold: null, hidden: null, list: null, level: null }
const longestChain = 20
const deepestHeading = 6

/** A heading by its level in the outline (0 is the highest, 9 is body text). */
export function headingOf(outlineLevel: string | undefined): number | null {
  const level = Number(outlineLevel ?? 9)
  return Number.isInteger(level) && level >= 0 && level < 9 ? Math.min(level + 1, deepestHeading) : null
}

export async function readStyles(file: OfficePackage, part: string | undefined): Promise<Styles> {
  const written = new Map<string, Written>()
  if (part !== undefined && file.archive.has(part)) await readXml(file.archive.read(part), styleHandlers(written), file.limits)
  const whole = new Map<string, Style>()
  const defaults = new Map([...written].filter(([, style]) => style.byDefault).map(([id, style]) => [style.kind, id]))
  return (id, kind) => {
    const known = id ?? defaults.get(kind)
    if (known === undefined) return silent
    let style = whole.get(known)
    if (style === undefined) whole.set(known, style = inherited(written, known))
    return style
  }
}

function inherited(written: Map<string, Written>, id: string): Style {
  let style: Style = silent
  let next: string | null = id
  for (let step = 0; step < longestChain && next !== null; step++) {
    const own: Written | undefined = written.get(next)
    if (own === undefined) break
    style = {
      name: style.name === '' ? own.name : style.name,
      heading: style.heading ?? own.heading ?? headingByName(own.name),
      bold: style.bold ?? own.bold, hidden: style.hidden ?? own.hidden, list: style.list ?? own.list, level: style.level ?? own.level,
    }
    next = own.basedOn
  }
  return style
}

/** Writers that know no outline levels still name their styles so. */
function headingByName(name: string): number | null {
  const found = /^(?:heading|заголовок)\s*([1-9])$/i.exec(name.trim())
  if (found !== null) return Math.min(Number(found[1]), deepestHeading)
  return /^(?:title|название|заголовок)$/i.test(name.trim()) ? 1 : null
}

function styleHandlers(written: Map<string, Written>): { open: (name: string, attributes: XmlAttributes) => void; close: (name: string) => void } {
  let style: Written | null = null
  let conditional = 0
  return { open, close }

  function open(name: string, attributes: XmlAttributes): void {
    if (name === 'w:style') {
      style = { ...silent, basedOn: null, kind: attributeOf(attributes, 'type') ?? '', byDefault: attributeOf(attributes, 'default') === '1' || attributeOf(attributes, 'default') === 'true' }
      written.set(attributeOf(attributes, 'styleId') ?? '', style)
    } else if (name === 'w:tblStylePr') conditional++
    else if (style !== null && conditional === 0) describe(style, name, attributes)
  }

  function close(name: string): void {
    if (name === 'w:style') style = null
    else if (name === 'w:tblStylePr') conditional--
  }
}

function describe(style: Written, name: string, attributes: XmlAttributes): void {
  switch (name) {
    case 'w:name': style.name = attributeOf(attributes, 'val') ?? ''; break
    case 'w:basedOn': style.basedOn = attributeOf(attributes, 'val') ?? null; break
    case 'w:outlineLvl': style.heading = headingOf(attributeOf(attributes, 'val')); break
    case 'w:b': style.bold = isOn(attributes); break
    case 'w:vanish': style.hidden = isOn(attributes); break
    case 'w:numId': style.list = attributeOf(attributes, 'val') ?? null; break
    case 'w:ilvl': style.level = Number(attributeOf(attributes, 'val') ?? 0); break
  }
}
