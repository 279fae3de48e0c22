import type { ComparedRow } from './compared-row.ts'

/** How much each word tells: a word of every row tells little, a name or a number of one row tells a lot. */
export type WordWeights = ReadonlyMap<string, number>

export function wordWeights(rows: readonly ComparedRow[]): WordWeights {
  const counts = new Map<string, number>()
  for (const { words } of rows) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + (4 * rows.length) / count)]))
}

/** 0 to 1: the weight of the words that both have, of the weight of all. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, weights: WordWeights): number {
  const weightOf = (word: string) => weights.get(word) ?? 1
  let shared = 0
  let all = 0
  for (const word of one) {
    all += weightOf(word)
    if (other.has(word)) shared += 2 * weightOf(word)
  }
  for (const word of other) all += weightOf(word)
  return all === 0 ? 0 : shared / all
}
