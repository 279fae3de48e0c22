import { daysBetween } from '../../kernel/civil-date.ts'
import type { ComparedRow } from './compared-row.ts'

type Pair = [before: ComparedRow, after: ComparedRow]

/** Beyond this many combinations (some 500 rows with the same words) order alone decides. */
const mostCombinations = 250_000

/**
 * Pairs rows that say the same, keeping the order of their dates. As many pairs as the shorter list has rows; where the other list is
 * longer, those are left over whose dates are furthest from a partner's.
 */
export function pairedInOrder(before: readonly ComparedRow[], after: readonly ComparedRow[]): Pair[] {
  const earlier = before.toSorted(byDate)
  const later = after.toSorted(byDate)
  if (earlier.length === 0 || later.length === 0) return []
  if (earlier.length === later.length || earlier.length * later.length > mostCombinations) return zipped(earlier, later)
  if (earlier.length < later.length) return closest(earlier, later)
  return closest(later, earlier).map(([one, other]): Pair => [other, one])
}

function zipped(before: readonly ComparedRow[], after: readonly ComparedRow[]): Pair[] {
  return before.flatMap((row, index): Pair[] => {
    const partner = after[index]
    return partner === undefined ? [] : [[row, partner]]
  })
}

/** Every row of the shorter list finds its partner, in order, at the least distance in all. */
function closest(short: readonly ComparedRow[], long: readonly ComparedRow[]): Pair[] {
  // cost[i][j]: the least distance at which the first i of the short list find partners among the first j of the long one.
  const cost = [Array.from({ length: long.length + 1 }, () => 0)]
  for (const [i, row] of short.entries()) {
    const line = [Infinity]
    for (const [j, other] of long.entries()) line.push(Math.min(line[j] ?? Infinity, (cost[i]?.[j] ?? Infinity) + distance(row, other)))
    cost.push(line)
  }
  const pairs: Pair[] = []
  let j = long.length
  for (let i = short.length; i > 0; i -= 1) {
    const line = cost[i] ?? []
    while (j > i && line[j] === line[j - 1]) j -= 1
    const [row, other] = [short[i - 1], long[j - 1]]
    if (row !== undefined && other !== undefined) pairs.push([row, other])
    j -= 1
  }
  return pairs.toReversed()
}

/** Days apart; rows without a date lie at the end, where only the order counts. */
function distance(one: ComparedRow, other: ComparedRow): number {
  const days = one.day === null || other.day === null ? (one.day === other.day ? 0 : 3660) : Math.abs(daysBetween(one.day, other.day))
  return days + Math.abs(one.index - other.index) / 100_000
}

function byDate(one: ComparedRow, other: ComparedRow): number {
  if (one.day === other.day) return one.index - other.index
  if (one.day === null) return 1
  if (other.day === null) return -1
  return one.day < other.day ? -1 : 1
}
