import type { Rule } from './page-content.ts'

/** Lines that touch or cross one another: the borders of one table. */
export type RuleNetwork = { horizontal: Rule[]; vertical: Rule[] }

const touching = 3

export function networksOf(horizontal: readonly Rule[], vertical: readonly Rule[]): RuleNetwork[] {
  const all = [...horizontal, ...vertical]
  const parent = all.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    parent[index] = root
    return root
  }
  const byX = vertical.map((rule, index) => ({ rule, index: horizontal.length + index })).toSorted((one, other) => one.rule.at - other.rule.at)
  for (const [index, line] of horizontal.entries()) {
    for (let at = firstFrom(byX, line.from - touching); at < byX.length; at++) {
      const other = byX[at]
      if (other === undefined || other.rule.at > line.to + touching) break
      if (line.at >= other.rule.from - touching && line.at <= other.rule.to + touching) parent[rootOf(index)] = rootOf(other.index)
    }
  }
  const networks = new Map<number, RuleNetwork>()
  for (const [index, rule] of all.entries()) {
    const root = rootOf(index)
    const network = networks.get(root) ?? { horizontal: [], vertical: [] }
    network[rule.axis].push(rule)
    networks.set(root, network)
  }
  return [...networks.values()]
}

function firstFrom(sorted: readonly { rule: Rule }[], x: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.rule.at ?? 0) < x) low = middle + 1
    else high = middle
  }
  return low
}
