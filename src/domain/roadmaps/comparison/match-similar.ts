import { daysBetween } from '../../kernel/civil-date.ts'
import { candidateFinder } from './candidates.ts'
import type { ComparedRow } from './compared-row.ts'
import { openAfter, openBefore, pair, type Matching } from './matching.ts'
import { likeness, wordWeights } from './word-weights.ts'

type Candidate = { before: ComparedRow; after: ComparedRow; score: number }

/** Below this the words have too little in common, whatever else agrees. */
const leastLikeness = 0.3
const leastScore = 0.6

/** Pairs what is left by likeness of the words, best first; number, section, dates and neighbours decide between the alike. */
export function matchSimilar(matching: Matching): void {
  const [before, after] = [openBefore(matching), openAfter(matching)]
  if (before.length === 0 || after.length === 0) return
  const weights = wordWeights([...matching.before, ...matching.after])
  const sets = new Map([...before, ...after].map((row) => [row, new Set(row.words)]))
  const candidatesOf = candidateFinder(matching, after)
  const scored = before.flatMap((row) => candidatesOf(row).flatMap((other): Candidate[] => {
    const words = likeness(sets.get(row) ?? new Set(), sets.get(other) ?? new Set(), weights)
    const score = words + agreement(row, other, matching)
    return words < leastLikeness || score < leastScore ? [] : [{ before: row, after: other, score }]
  }))
  for (const { before: row, after: other } of scored.toSorted(bestFirst)) {
    if (!matching.partnerOf.has(row.index) && !matching.originOf.has(other.index)) pair(matching, row, other)
  }
}

/** Up to 0.35, for everything but the words. */
function agreement(before: ComparedRow, after: ComparedRow, { partnerOf }: Matching): number {
  const sameSection = before.section === after.section
  const follows = partnerOf.get(before.index - 1) === after.index - 1 || partnerOf.get(before.index + 1) === after.index + 1
  return (sameSection ? 0.05 : 0) + (sameSection && before.number !== null && before.number === after.number ? 0.1 : 0)
    + (before.dates === after.dates ? 0.1 : nearness(before, after)) + (follows ? 0.1 : 0)
}

function nearness({ day: one }: ComparedRow, { day: other }: ComparedRow): number {
  return one === null || other === null ? 0 : Math.max(0, 0.08 - Math.abs(daysBetween(one, other)) / 1_000)
}

function bestFirst(one: Candidate, other: Candidate): number {
  return other.score - one.score
    || Math.abs(one.before.index - one.after.index) - Math.abs(other.before.index - other.after.index)
    || one.before.index - other.before.index || one.after.index - other.after.index
}
