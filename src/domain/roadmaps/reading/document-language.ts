import type { SourceDocument } from '../../documents/source-document.ts'

const sampled = 20_000

/** Whether a document is written in another alphabet: a plan is read by its Russian words. */
export function isForeign({ blocks }: SourceDocument): boolean {
  let cyrillic = 0
  let letters = 0
  for (const block of blocks) {
    const texts = block.kind === 'paragraph' ? [block.text] : block.rows.slice(0, 100).flatMap(({ cells }) => cells.slice(0, 20).map(({ text }) => text))
    for (const text of texts) {
      const part = text.slice(0, 500)
      letters += part.match(/\p{L}/gu)?.length ?? 0
      cyrillic += part.match(/[а-яё]/giu)?.length ?? 0
    }
    if (letters > sampled) break
  }
  return letters >= 40 && cyrillic * 4 < letters
}
