import type { Rule } from './page-content.ts'

const sameLine = 1.5
const bridged = 3
const shortest = 5

/** Joins the bits of one line (a border is drawn cell by cell, dash by dash), and drops what is too short to part cells. */
export function mergedRules(rules: readonly Rule[], axis: Rule['axis']): Rule[] {
  const merged: Rule[] = []
  let group: Rule[] = []
  for (const rule of rules.filter((one) => one.axis === axis).toSorted((one, other) => one.at - other.at)) {
    const first = group[0]
    if (first !== undefined && rule.at - first.at > sameLine) {
      merged.push(...joined(group))
      group = []
    }
    group.push(rule)
  }
  merged.push(...joined(group))
  return merged.filter((rule) => rule.to - rule.from >= shortest)
}

function joined(group: readonly Rule[]): Rule[] {
  const lines: Rule[] = []
  for (const rule of group.toSorted((one, other) => one.from - other.from)) {
    const last = lines.at(-1)
    if (last !== undefined && rule.from - last.to <= bridged) last.to = Math.max(last.to, rule.to)
    else lines.push({ ...rule })
  }
  return lines
}
