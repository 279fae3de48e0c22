import type { SourceDocument } from '../../documents/source-document.ts'

const sampled = 20_000

/** Whether a document is written in another alphabet: a plan is read by its Russian words. */
export function isForeign({ blocks }: SourceDocument): boolean {
  let cyrillic = 0
  let others = 0
  for (const block of blocks) {
    const texts = block.kind === 'paragraph' ? [block.text] : block.rows.slice(0, 100).flatMap(({ cells }) => cells.slice(0, 20).map(({ text }) => text))
    for (const text of texts) {
      const end = Math.min(text.length, 500)
      for (let at = 0; at < end; at += 1) {
        const code = text.charCodeAt(at)
        if (code >= 0x400 && code <= 0x451) cyrillic += 1
        else if (isOtherLetter(code)) others += 1
      }
    }
    if (others + cyrillic > sampled) break
  }
  return others + cyrillic >= 40 && cyrillic * 3 < others
}

function isOtherLetter(code: number): boolean {
  if (code < 0x80) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  // The quotes, dashes and signs of every page stand below and between the alphabets.
  if (code < 0xc0 || (code >= 0x2000 && code < 0x2c00)) return false
  return /\p{L}/u.test(String.fromCharCode(code))
}
