import type { Section } from '../../../domain/roadmaps/plan/plan.ts'
import { activityKindNames } from '../../kit/names/activity-kind-names.ts'
import { partyRoleNames } from '../../kit/names/party-role-names.ts'
import { shortDate } from '../../kit/words/dates.ts'
import { sectionName } from '../../plan-editing/fields/SectionField.tsx'
import type { FilterSearch } from '../roadmap-search.ts'
import { activityStateNames } from '../states/activity-state-names.ts'
import { listForAddress, listOfAddress } from './activity-filter.ts'

export const roleFilterNames = { ...partyRoleNames, unknown: 'Роль не определена', nobody: 'Без ответственного' }

/** One condition in words, and the address without it. */
export type Condition = { key: string; words: string; without: { [Key in keyof FilterSearch]?: FilterSearch[Key] | undefined } }

const lists = [
  { name: 'kind', names: activityKindNames },
  { name: 'role', names: roleFilterNames },
  { name: 'state', names: activityStateNames },
] as const

export function sectionChoices(sections: readonly Section[]): { value: string; label: string }[] {
  return [...sections.map((section, at) => ({ value: `s${at}`, label: sectionName(section) })), { value: 'none', label: 'Вне разделов' }]
}

/** What narrows the rows, each condition by itself; words have their own field. */
export function conditionsOf(search: FilterSearch, sections: readonly Section[]): Condition[] {
  const ofLists = lists.flatMap(({ name, names }) => conditionsOfList(search, name, Object.entries(names)))
  const ofSections = conditionsOfList(search, 'section', sectionChoices(sections).map(({ value, label }) => [value, label]))
  return [
    ...ofLists, ...ofSections,
    ...(search.from === undefined ? [] : [{ key: 'from', words: `не раньше ${shortDate(search.from)}`, without: { from: undefined } }]),
    ...(search.to === undefined ? [] : [{ key: 'to', words: `не позже ${shortDate(search.to)}`, without: { to: undefined } }]),
    ...(search.doubtful === undefined ? [] : [{ key: 'doubtful', words: 'только с замечаниями', without: { doubtful: undefined } }]),
  ]
}

function conditionsOfList(search: FilterSearch, name: 'kind' | 'role' | 'state' | 'section', names: readonly (readonly [string, string])[]): Condition[] {
  const chosen = listOfAddress(search[name])
  return names.filter(([key]) => chosen.includes(key)).map(([key, words]) => ({ key: `${name} ${key}`, words, without: { [name]: listForAddress(chosen.filter((one) => one !== key)) } }))
}
