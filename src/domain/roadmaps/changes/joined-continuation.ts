import { readAliases } from '../aliases/read-aliases.ts'
import { readParties } from '../parties/read-parties.ts'
import type { Activity, Indicator, Party, Plan, Schedule } from '../plan/plan.ts'
import type { ActivityFields } from '../plan/planned-activity.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { readIndicator } from '../targets/read-indicator.ts'
import { joinedParties, repointed } from './joined-parties.ts'
import { joinedText } from './joined-text.ts'

/** The row and the rest of it that stood on the next page: each cell goes on in the cell below, and what was cut is read anew. */
export function joinedContinuation(first: Activity, second: Activity, plan: Plan): Partial<ActivityFields> {
  const responsible = continuedParties(first.responsible, second.responsible, plan)
  return {
    number: first.number ?? second.number,
    title: joinedText(first.title, second.title),
    description: joinedText(first.description, second.description),
    schedule: continuedSchedule(first.schedule, second.schedule, plan.years),
    responsible,
    indicator: continuedIndicator(first.indicator, second.indicator),
    publication: joinedText(first.publication, second.publication),
    parts: [...repointed(first.parts, first.responsible, responsible), ...repointed(second.parts, second.responsible, responsible)],
    done: first.done || second.done,
    source: first.source ?? second.source,
    warnings: [...first.warnings, ...second.warnings],
  }
}

/** «До 30.10.2021» and «г.»; where the halves make no sense together the first stays as it was read. */
function continuedSchedule(first: Schedule, second: Schedule, years: readonly number[]): Schedule {
  if (first.text === null || second.text === null || first.text === second.text) return first.text === null ? second : first
  const { schedule } = readSchedule(joinedText(first.text, second.text) ?? '', { years, headingYear: null })
  return schedule.kind === 'unknown' && first.kind !== 'unknown' ? first : schedule
}

/** The page may have cut a party in two: «Муниципальный» and «координатор» are one, if together they are somebody. */
function continuedParties(first: readonly Party[], second: readonly Party[], plan: Plan): Party[] {
  const [last, rest] = [first.at(-1), second[0]]
  if (last === undefined || rest === undefined || (last.role !== null && rest.role !== null)) return joinedParties(first, second)
  const { aliases } = readAliases(plan.activities.flatMap(({ title, description, responsible }) => [title ?? '', description ?? '', ...responsible.map(({ text }) => text)]))
  const { parties } = readParties(joinedText(last.text, rest.text) ?? '', aliases)
  const whole = parties.length === 1 && parties.every(({ role }) => role !== null)
  return whole ? joinedParties([...first.slice(0, -1), ...parties], second.slice(1)) : joinedParties(first, second)
}

/** Aims that the title states stay; those of the cell are read from the whole cell. */
function continuedIndicator(first: Indicator | null, second: Indicator | null): Indicator | null {
  if (first === null || second === null) return first ?? second
  const text = joinedText(first.text, second.text)
  if (text === first.text) return first
  const stated = [...first.targets, ...second.targets].filter(({ from }) => from === 'title')
  return { text, targets: [...readIndicator(text ?? '').indicator.targets, ...stated] }
}
