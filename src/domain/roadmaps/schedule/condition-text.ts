import type { Phrase } from './phrase.ts'

/** The conditions of a cell as printed, one after another; null where it has none. */
export function conditionsText(text: string, phrases: readonly Phrase[]): string | null {
  return phrases.flatMap((phrase) => (phrase.type === 'condition' ? conditionText(text, phrase.from, phrase.to) : [])).filter(Boolean).join('; ') || null
}

/** Without the signs that only parted it from its neighbours, and with its own brackets and quotes closed. */
export function conditionText(text: string, from: number, to: number): string {
  const words = text.slice(from, to).replace(/[\s,.;:–—-]+$/u, '').trim()
  const quoted = words.includes('«') && !words.includes('»') && text.charAt(to) === '»' ? `${words}»` : words
  const open = quoted.split('(').length - quoted.split(')').length
  return open > 0 ? quoted + ')'.repeat(open) : open < 0 ? quoted.replace(/\)+$/, '') : quoted
}
