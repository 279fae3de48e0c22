/** What an expert gave, criterion by criterion, and how much each may give and weighs. */
type Given = { points: number; most: number; weight: number }

type Rule = { experts: number; allowedDifference: number; passFrom: number }
export type Recounted = { percent: number; outcome: 'pass' | 'return' }

/** In hundredths of all that could be had, to a tenth. */
export function recountPercent(given: readonly Given[]): number {
  const all = given.reduce((sum, { most, weight }) => sum + most * weight, 0)
  return tenths((given.reduce((sum, { points, weight }) => sum + points * weight, 0) / all) * 100)
}

/**
 * What comes of all who have read: one counts alone, two by their mean unless they differ by more than is allowed, then a third is asked and the
 * two nearest to each other count, the better pair of equals. Null: more have to read.
 */
export function recountConclusion({ experts, allowedDifference, passFrom }: Rule, percents: readonly number[]): Recounted | null {
  if (percents.length < experts) return null
  const pairs = percents.flatMap((one, at) => percents.slice(at + 1).map((other) => ({ apart: tenths(Math.abs(one - other)), mean: (one + other) / 2 })))
  const [nearest] = pairs.toSorted((one, other) => one.apart - other.apart || other.mean - one.mean)
  if (nearest === undefined) return told(percents[0] ?? 0, passFrom)
  if (percents.length === 2 && nearest.apart > allowedDifference) return null
  return told(nearest.mean, passFrom)
}

function told(percent: number, passFrom: number): Recounted {
  return { percent: tenths(percent), outcome: tenths(percent) >= passFrom ? 'pass' : 'return' }
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
