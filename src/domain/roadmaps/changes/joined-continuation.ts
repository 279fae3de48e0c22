import type { Activity, ActivityPart, Indicator, Party } from '../plan/plan.ts'
import type { ActivityFields } from '../plan/planned-activity.ts'
import { joinedText } from './joined-text.ts'

/** The row and the rest of it that stood on the next page: each cell goes on in the cell below. */
export function joinedContinuation(first: Activity, second: Activity): Partial<ActivityFields> {
  const responsible = joinedParties(first.responsible, second.responsible)
  return {
    number: first.number ?? second.number,
    title: joinedText(first.title, second.title),
    description: joinedText(first.description, second.description),
    schedule: first.schedule.text === null ? second.schedule : first.schedule,
    responsible,
    indicator: joinedIndicator(first.indicator, second.indicator),
    publication: joinedText(first.publication, second.publication),
    parts: [...first.parts, ...repointed(second.parts, second.responsible, responsible)],
    done: first.done || second.done,
    source: first.source ?? second.source,
    warnings: [...first.warnings, ...second.warnings],
  }
}

export function joinedParties(first: readonly Party[], second: readonly Party[]): Party[] {
  return [...first, ...second.filter(({ text }) => first.every((party) => party.text !== text))]
}

/** Parts point at parties by index; in the joined row the same parties stand elsewhere. */
export function repointed(parts: readonly ActivityPart[], from: readonly Party[], to: readonly Party[]): ActivityPart[] {
  const place = (index: number) => to.findIndex(({ text }) => text === from[index]?.text)
  return parts.map((part) => ({ ...part, responsible: part.responsible.map(place).filter((index) => index >= 0) }))
}

function joinedIndicator(first: Indicator | null, second: Indicator | null): Indicator | null {
  if (first === null || second === null) return first ?? second
  return { text: joinedText(first.text, second.text), targets: first.text === second.text ? first.targets : [...first.targets, ...second.targets] }
}
