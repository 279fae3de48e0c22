import type { OfficePackage } from '../office/office-package.ts'
import { attributeOf, isOn, readXml, type XmlAttributes } from '../office/xml-events.ts'
import { listNumber } from '../grid/list-number.ts'

type Level = { start: number; format: string; text: string; legal: boolean; restartAfter: number | null }
type List = { levels: Map<number, Level>; style: string | null; link: string | null }
type Use = { list: string; starts: Map<number, number>; levels: Map<number, Level> }

/** Automatic numbers are not in a document's text: they are counted, as Word counts them, paragraph by paragraph. */
export type ListCounter = {
  /** The number that the next paragraph of this list and level bears. */
  next: (use: string, level: number) => string
}

const deepest = 8

export async function readNumbering(file: OfficePackage, part: string | undefined): Promise<ListCounter> {
  const lists = new Map<string, List>()
  const uses = new Map<string, Use>()
  if (part !== undefined && file.archive.has(part)) await readXml(file.archive.read(part), numberingHandlers(lists, uses), file.limits)
  return counterOf(lists, uses)
}

function numberingHandlers(lists: Map<string, List>, uses: Map<string, Use>): { open: (name: string, attributes: XmlAttributes) => void; close: (name: string) => void } {
  let list: List | null = null
  let use: Use | null = null
  let level: Level | null = null
  let overridden = 0
  return { open, close }

  function open(name: string, attributes: XmlAttributes): void {
    const value = attributeOf(attributes, 'val') ?? ''
    switch (name) {
      case 'w:abstractNum':
        list = { levels: new Map(), style: null, link: null }
        lists.set(attributeOf(attributes, 'abstractNumId') ?? '', list)
        break
      case 'w:num':
        use = { list: '', starts: new Map(), levels: new Map() }
        uses.set(attributeOf(attributes, 'numId') ?? '', use)
        break
      case 'w:abstractNumId': if (use !== null) use.list = value; break
      case 'w:styleLink': if (list !== null) list.style = value; break
      case 'w:numStyleLink': if (list !== null) list.link = value; break
      case 'w:lvlOverride': overridden = Number(attributeOf(attributes, 'ilvl') ?? 0); break
      case 'w:startOverride': use?.starts.set(overridden, Number(value)); break
      case 'w:lvl':
        level = { start: 1, format: 'decimal', text: '', legal: false, restartAfter: null };
        (use ?? list)?.levels.set(Number(attributeOf(attributes, 'ilvl') ?? 0), level)
        break
      case 'w:start': if (level !== null) level.start = Number(value); break
      case 'w:numFmt': if (level !== null) level.format = value; break
      case 'w:lvlText': if (level !== null) level.text = value; break
      case 'w:lvlRestart': if (level !== null) level.restartAfter = Number(value); break
      case 'w:isLgl': if (level !== null) level.legal = isOn(attributes); break
    }
  }

  function close(name: string): void {
    if (name === 'w:lvl') level = null
    else if (name === 'w:num') use = null
    else if (name === 'w:abstractNum') list = null
  }
}

function counterOf(lists: Map<string, List>, uses: Map<string, Use>): ListCounter {
  const counted = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  const byStyle = new Map([...lists.values()].map((list) => [list.style, list]))
  return { next }

  function next(useId: string, wanted: number): string {
    const use = uses.get(useId)
    const level = Math.min(Math.max(Math.trunc(wanted) || 0, 0), deepest)
    if (use === undefined) return ''
    const counts = counted.get(use.list) ?? []
    counted.set(use.list, counts)
    if (!started.has(useId)) {
      started.add(useId)
      for (const [at, start] of use.starts) counts[at] = start - 1
    }
    counts[level] = (counts[level] ?? levelOf(use, level).start - 1) + 1
    for (let deeper = level + 1; deeper <= deepest; deeper++) if (levelOf(use, deeper).restartAfter !== 0) counts[deeper] = undefined
    return printed(use, level, counts)
  }

  function printed(use: Use, level: number, counts: readonly (number | undefined)[]): string {
    const { text, format, legal } = levelOf(use, level)
    if (format === 'bullet' || format === 'none') return ''
    return text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const part = levelOf(use, at)
      return listNumber(counts[at] ?? part.start, legal && at < level ? 'decimal' : part.format)
    })
  }

  function levelOf(use: Use, level: number): Level {
    const list = lists.get(use.list)
    const linked = list === undefined || list.link === null ? undefined : byStyle.get(list.link)
    return use.levels.get(level) ?? list?.levels.get(level) ?? linked?.levels.get(level) ?? { start: 1, format: 'none', text: '', legal: false, restartAfter: null }
  }
}
