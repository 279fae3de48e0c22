import type { Activity, ActivityPart, Indicator, Party } from '../plan/plan.ts'
import type { ActivityFields } from '../plan/planned-activity.ts'
import { joinedParties, repointed } from './joined-parties.ts'
import { joinedText } from './joined-text.ts'

/** The second row becomes one more deliverable of the first: both stay to be seen apart in `parts`, joined with «; » in the row. */
export function joinedPart(first: Activity, second: Activity): Partial<ActivityFields> {
  const responsible = joinedParties(first.responsible, second.responsible)
  return {
    title: first.title ?? second.title,
    description: joinedText(first.description, deliverableOf(first, second), '; '),
    responsible,
    indicator: joinedIndicator(first.indicator, second.indicator),
    publication: joinedText(first.publication, second.publication, '; '),
    parts: [
      ...(first.parts.length > 0 ? first.parts : [partOf(first, first.description, responsible)]),
      ...(second.parts.length > 0 ? repointed(second.parts, second.responsible, responsible) : [partOf(second, deliverableOf(first, second), responsible)]),
    ],
    done: first.done && second.done,
    source: first.source ?? second.source,
    warnings: [...first.warnings, ...second.warnings],
  }
}

/** What the sub-row adds: its own words, where it is not just the merged title over again. */
function deliverableOf(first: Activity, second: Activity): string | null {
  return second.description ?? (second.title === first.title ? null : second.title)
}

function partOf(activity: Activity, description: string | null, responsible: readonly Party[]): ActivityPart {
  const places = activity.responsible.map(({ text }) => responsible.findIndex((party) => party.text === text))
  return { description, indicator: activity.indicator, responsible: places.filter((place) => place >= 0), row: activity.source?.row ?? null }
}

function joinedIndicator(first: Indicator | null, second: Indicator | null): Indicator | null {
  if (first === null || second === null) return first ?? second
  return { text: joinedText(first.text, second.text, '; '), targets: [...first.targets, ...second.targets] }
}
