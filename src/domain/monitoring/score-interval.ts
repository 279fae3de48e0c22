/** Both ends belong to it. */
export type Interval = { low: number; high: number }

/** Of the normal distribution: in 19 of 20 cases the true value lies within. */
const z = 1.959964

/**
 * Wilson's score interval of a share (E. B. Wilson, «Probable inference, the law of succession, and statistical inference», Journal of the American
 * Statistical Association 22 (1927), 209–212). A mean of scores between 0 and 1 varies no more than a share of the same size (Bhatia and Davis, 2000:
 * variance ≤ m (1 − m)), so for the mean of an index the interval is rather too wide than too narrow.
 */
export function shareInterval(share: number, of: number): Interval {
  if (of <= 0) return { low: 0, high: 1 }
  const [square, half] = [z * z, z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))]
  const [middle, scale] = [share + square / (2 * of), 1 + square / of]
  // Rounding must not put the share outside of its own interval.
  return { low: Math.min(share, Math.max(0, (middle - half) / scale)), high: Math.max(share, Math.min(1, (middle + half) / scale)) }
}

/**
 * How much the second share is above the first: Newcombe's hybrid score interval (R. G. Newcombe, «Interval estimation for the difference between
 * independent proportions: comparison of eleven methods», Statistics in Medicine 17 (1998), 873–890, method 10). `of` null: everybody was counted.
 */
export function differenceInterval(before: { share: number; of: number | null }, after: { share: number; of: number | null }): Interval {
  const [first, second] = [boundsOf(before), boundsOf(after)]
  const by = after.share - before.share
  return {
    low: by - Math.hypot(after.share - second.low, first.high - before.share),
    high: by + Math.hypot(second.high - after.share, before.share - first.low),
  }
}

function boundsOf({ share, of }: { share: number; of: number | null }): Interval {
  return of === null ? { low: share, high: share } : shareInterval(share, of)
}
