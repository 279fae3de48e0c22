import { OporaError } from '../kernel/errors.ts'
import type { Comparator } from '../roadmaps/plan/plan.ts'

/** How a target goes down from a territory to what lies in it: `sum`, the parts together are the whole; `each`, it holds for every part. */
export const spreads = ['sum', 'each'] as const
export type Spread = (typeof spreads)[number]

/** The target of one place: what stands for it, and where from. */
export type PlaceTarget =
  | { value: number; from: 'own' | 'given' }
  /** Nobody broke it down to here, but it holds for each. */
  | { value: number; from: 'above' }
  | { value: null; from: 'none' }

/** `given`: what was broken down to the place and to those above it, from the indicator's own territory downwards; null where nobody did. */
export function targetOfPlace(own: number, spread: Spread, given: readonly (number | null)[]): PlaceTarget {
  if (given.length === 0) return { value: own, from: 'own' }
  const last = given.at(-1) ?? null
  if (last !== null) return { value: last, from: 'given' }
  if (spread === 'sum') return { value: null, from: 'none' }
  const above = given.findLast((value) => value !== null) ?? own
  return { value: above, from: 'above' }
}

/** Refuses parts that leave the whole unmet: they must together make it up, or each be no weaker. */
export function requireBreakdown({ comparator, spread, value }: { comparator: Comparator; spread: Spread; value: number }, parts: readonly number[]): void {
  if (parts.length === 0) return
  const meets = (measured: number) => (comparator === 'gte' ? measured >= value : comparator === 'lte' ? measured <= value : measured === value)
  if (spread === 'each') {
    const weaker = parts.find((part) => !meets(part))
    if (weaker !== undefined) throw new OporaError('invalid_input', 'indicator.part-weaker', { part: weaker, value })
    return
  }
  const sum = sumOf(parts)
  if (!meets(sum)) throw new OporaError('invalid_input', 'indicator.parts-short', { sum, value })
}

/** Decimals as people write them: 0,1 and 0,2 make 0,3. */
export function sumOf(parts: readonly number[]): number {
  return Math.round(parts.reduce((total, part) => total + part, 0) * 1_000) / 1_000
}
