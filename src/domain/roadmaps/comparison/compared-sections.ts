import { stems } from '../../kernel/russian-stem.ts'
import type { Plan, Section } from '../plan/plan.ts'
import type { Matching } from './matching.ts'
import type { SectionChange } from './plan-comparison.ts'

/** Which section of the later plan each section of the earlier one became. */
export type SectionMatching = ReadonlyMap<number, number>

/** By its words; else the section that most of its rows went to, if nothing else lays claim to that one. */
export function matchSections(before: Plan, after: Plan, { partnerOf }: Matching): SectionMatching {
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  const names = after.sections.map(nameOf)
  for (const [index, section] of before.sections.entries()) {
    const partner = names.findIndex((name, at) => name === nameOf(section) && !taken.has(at))
    if (partner < 0) continue
    matched.set(index, partner)
    taken.add(partner)
  }
  for (const index of before.sections.keys()) {
    const partner = matched.has(index) ? undefined : mostOf(destinations(before, after, partnerOf, index))
    if (partner === undefined || taken.has(partner)) continue
    matched.set(index, partner)
    taken.add(partner)
  }
  return matched
}

export function changedSections(before: Plan, after: Plan, matched: SectionMatching): SectionChange[] {
  const arrived = new Set(matched.values())
  return [
    ...before.sections.flatMap((section, index): SectionChange[] => {
      const partner = after.sections[matched.get(index) ?? -1]
      if (partner === undefined) return [{ state: 'removed', before: section }]
      return partner.title === section.title && partner.number === section.number ? [] : [{ state: 'renamed', before: section, after: partner }]
    }),
    ...after.sections.flatMap((section, index): SectionChange[] => (arrived.has(index) ? [] : [{ state: 'added', after: section }])),
  ]
}

function nameOf({ title }: Section): string {
  return stems(title ?? '').join(' ')
}

function destinations(before: Plan, after: Plan, partnerOf: Matching['partnerOf'], section: number): number[] {
  return before.activities.flatMap((activity, index) => {
    const destination = activity.section === section ? after.activities[partnerOf.get(index) ?? -1]?.section : null
    return destination === null || destination === undefined ? [] : [destination]
  })
}

function mostOf(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([one, ones], [other, others]) => others - ones || one - other)[0]?.[0]
}
