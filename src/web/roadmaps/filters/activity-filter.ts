import { isCivilDate } from '../../../domain/kernel/civil-date.ts'
import { partyRoles } from '../../../domain/roadmaps/plan/party-role.ts'
import { activityKinds } from '../../../domain/roadmaps/plan/plan.ts'
import { activityStates } from '../../../domain/roadmaps/views/activity-state.ts'
import type { ActivityFilter } from '../../../domain/roadmaps/views/filter-activities.ts'
import { defined, type FilterSearch } from '../roadmap-search.ts'

const roleKeys = [...partyRoles, 'unknown', 'nobody'] as const

/** What the address says, as the domain's filter takes it; names that nobody knows are passed over. */
export function filterOfSearch({ q, kind, role, section, state, from, to, doubtful }: FilterSearch): ActivityFilter {
  return defined({
    text: q, kinds: known(activityKinds, kind), roles: known(roleKeys, role), states: known(activityStates, state), sections: sectionsOf(section),
    from: from !== undefined && isCivilDate(from) ? from : undefined, to: to !== undefined && isCivilDate(to) ? to : undefined, warningsOnly: doubtful,
  })
}

/** A list for the address; an empty one has no place there. */
export function listForAddress(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.join(',')
}

export function listOfAddress(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(',').filter((name) => name !== '')
}

/** Without any narrowing: for «show all». */
export const noFilter = { q: undefined, kind: undefined, role: undefined, section: undefined, state: undefined, from: undefined, to: undefined, doubtful: undefined } as const

/** How many conditions narrow the rows. */
export function countOfConditions(search: FilterSearch): number {
  return Object.keys(noFilter).filter((name) => Object.hasOwn(search, name)).length
}

function known<T extends string>(all: readonly T[], list: string | undefined): T[] | undefined {
  const names = new Set(listOfAddress(list))
  const found = all.filter((one) => names.has(one))
  return found.length === 0 ? undefined : found
}

function sectionsOf(list: string | undefined): (number | 'none')[] | undefined {
  const sections = listOfAddress(list).flatMap((name): (number | 'none')[] => (name === 'none' ? ['none'] : /^s\d+$/.test(name) ? [Number(name.slice(1))] : []))
  return sections.length === 0 ? undefined : sections
}
