import { outcomeOf } from './review-criteria.ts'
import type { ReviewOutcome, RouteStep } from './review-route.ts'

export type Conclusion = { is: 'waiting' } | { is: 'third' } | { is: 'ready'; percent: number; outcome: ReviewOutcome }

/**
 * What comes of the readings of one document. Two that differ by more than allowed ask for a third; of three the two nearest to each other count,
 * and of equally near ones the higher. Never depends on the order in which they came.
 */
export function conclude({ experts, allowedDifference, passFrom }: Pick<RouteStep, 'experts' | 'allowedDifference' | 'passFrom'>, percents: readonly number[]): Conclusion {
  if (percents.length < experts) return { is: 'waiting' }
  const sorted = percents.toSorted((one, other) => one - other)
  const [low = 0, middle = low, high = middle] = sorted
  if (sorted.length === 1) return ready(low, passFrom)
  if (sorted.length === 2) return round(middle - low) > allowedDifference ? { is: 'third' } : ready((low + middle) / 2, passFrom)
  return ready(round(middle - low) < round(high - middle) ? (low + middle) / 2 : (middle + high) / 2, passFrom)
}

function ready(percent: number, passFrom: number): Conclusion {
  const rounded = round(percent)
  return { is: 'ready', percent: rounded, outcome: outcomeOf(rounded, passFrom) }
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10
}
