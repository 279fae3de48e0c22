import type { AnswerItem, RiskFactor, RiskIndex } from './risk-factor.ts'

type Reach = { least: number; most: number }

/** The least and the greatest value that answers and data can give a factor: a threshold beyond them would never be met. */
export function factorReach({ indices }: RiskFactor): Reach {
  return weighted(indices.map((index) => ({ ...indexReach(index), weight: index.weight })))
}

function indexReach(index: RiskIndex): Reach {
  // A measured value is cut at 0 and 100 and can meet both.
  if (index.source === 'school-data') return { least: 0, most: 100 }
  return weighted(index.items.map((item) => ({ ...itemReach(item), weight: item.weight })))
}

function itemReach(item: AnswerItem): Reach {
  if (item.by === 'value') return { least: 0, most: 100 }
  const scores = Object.values(item.scores)
  return { least: Math.min(...scores), most: Math.max(...scores) }
}

function weighted(parts: readonly (Reach & { weight: number })[]): Reach {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (of: (part: Reach) => number): number => parts.reduce((sum, part) => sum + of(part) * part.weight, 0) / total
  return { least: mean(({ least }) => least), most: mean(({ most }) => most) }
}
