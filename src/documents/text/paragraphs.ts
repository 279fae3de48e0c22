import type { SourceParagraph } from '../../domain/documents/source-document.ts'
import { withoutMarkup } from './inline-markup.ts'

const hashes = /^ {0,3}(#{1,6})[ \t]+(?=\S)/

const longest = 20_000

/** Lines that stand together, as paragraphs: a Markdown heading is one of its own, the other lines make one. */
export function paragraphsOf(lines: readonly { text: string; row: number }[]): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = []
  let open: { text: string; row: number } | null = null
  const close = (): void => {
    if (open !== null) add(open.text, null, open.row)
    open = null
  }
  for (const line of lines) {
    const found = hashes.exec(line.text)
    if (found === null) {
      if (open !== null && open.text.length > longest) close()
      open = open === null ? { ...line } : { text: `${open.text}\n${line.text}`, row: open.row }
      continue
    }
    close()
    add(line.text.slice(found[0].length).trimEnd().replace(/(?<= )#{1,6}$/, ''), found[1]?.length ?? 1, line.row)
  }
  close()
  return paragraphs

  function add(raw: string, level: number | null, row: number): void {
    const { text } = withoutMarkup(raw)
    if (text !== '') paragraphs.push({ kind: 'paragraph', text, heading: level, row })
  }
}
