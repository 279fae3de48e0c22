import { countedBy, type Whom } from './counted-words.ts'
import type { ChainEvidence } from './chain-evidence.ts'
import type { Deeds } from './deeds.ts'

export type ReportedTarget = {
  comparator: 'gte' | 'lte' | 'eq'
  value: number
  unit: 'percent' | 'count'
  /** As printed. */
  of: string | null
  /** The words of the sub-row that it stands in; null in the row's own cell. */
  part: string | null
  /** The stretch of the cell that speaks of it. */
  words: string
  /** How the engine came to `measured`: by facts, or from what somebody typed in. Null where it has nothing. */
  basis: 'facts' | 'stated' | null
  measured: number | null
}

export type Mismatch = { position: number; what: string; measured: number | null; expected: number | null }

/** What the oracle expects of a target; null where nothing can be computed. */
export function expectedOf(position: number, target: Pick<ReportedTarget, 'of' | 'unit' | 'part' | 'words'>, { deeds, members, years, chain }: Evidence): number | null {
  const ofChain = chain?.expected(position, target)
  if (ofChain !== undefined) return ofChain
  const counted = countedBy({ of: target.of, unit: target.unit, years })
  if (counted.what === 'number') return numberOf(counted.of.map((whom) => deeds.number({ position, part: target.part, words: target.words, whom })))
  return counted.what === 'share' ? deeds.share({ position, part: target.part, words: target.words, whom: counted.of, members: members[counted.of] }) : null
}

function numberOf(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}

export type Evidence = { deeds: Deeds; members: Readonly<Record<Whom, readonly string[]>>; years: readonly number[]; /** Null where the year has no questionnaires, visits or profiles. */ chain: ChainEvidence | null }

/** Two shares are the same up to what rounding to a tenth may do. */
const tolerance = 0.051

/** Where the engine's number and the oracle's differ. What was typed in proves nothing and is not compared. */
export function judge(position: number, target: ReportedTarget, evidence: Evidence): Mismatch[] {
  const expected = expectedOf(position, target, evidence)
  // What Opora's own processes saw must be counted from facts.
  if (target.basis !== 'facts') return expected !== null && evidence.chain?.expected(position, target) !== undefined ? [{ position, what: target.of ?? '', measured: null, expected }] : []
  if (expected === null || target.measured === null) return expected === target.measured ? [] : [{ position, what: target.of ?? '', measured: target.measured, expected }]
  return Math.abs(expected - target.measured) <= tolerance ? [] : [{ position, what: target.of ?? '', measured: target.measured, expected }]
}
