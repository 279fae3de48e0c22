import { fold } from '../../kernel/folded-text.ts'
import { sameValue } from '../../kernel/same-value.ts'
import type { Activity, ActivityPart, Party, Schedule, Target } from '../plan/plan.ts'
import type { FieldChange } from './plan-comparison.ts'

/** What differs between two wordings of one activity, but for its section and place. */
export function changedFields(before: Activity, after: Activity): FieldChange[] {
  return [
    ...text('number', before.number, after.number),
    ...text('title', before.title, after.title),
    ...text('description', before.description, after.description),
    ...(before.kind === after.kind ? [] : [{ field: 'kind' as const, before: before.kind, after: after.kind }]),
    ...schedule(before.schedule, after.schedule),
    ...responsible(before.responsible, after.responsible),
    ...text('indicator', before.indicator?.text ?? null, after.indicator?.text ?? null),
    ...targets(before.indicator?.targets ?? [], after.indicator?.targets ?? []),
    ...text('publication', before.publication, after.publication),
    ...parts(before.parts, after.parts),
    ...(before.done === after.done ? [] : [{ field: 'done' as const, before: before.done, after: after.done }]),
  ]
}

type TextField = 'number' | 'title' | 'description' | 'indicator' | 'publication'

function text(field: TextField, before: string | null, after: string | null): FieldChange[] {
  return before === after ? [] : [{ field, before, after }]
}

function schedule(before: Schedule, after: Schedule): FieldChange[] {
  if (sameValue(before, after)) return []
  return [{ field: 'schedule', before, after, dates: !sameValue(before.windows, after.windows) || before.recurrence !== after.recurrence }]
}

function responsible(before: readonly Party[], after: readonly Party[]): FieldChange[] {
  const [added, removed] = [without(after, before, partyKey), without(before, after, partyKey)]
  const resolved = before.flatMap((party) => {
    const same = after.find((other) => partyKey(other) === partyKey(party))
    return same === undefined || same.role === party.role ? [] : [{ before: party, after: same }]
  })
  return added.length + removed.length + resolved.length === 0 ? [] : [{ field: 'responsible', added, removed, resolved }]
}

function targets(before: readonly Target[], after: readonly Target[]): FieldChange[] {
  const [added, removed] = [without(after, before, targetKey), without(before, after, targetKey)]
  return added.length + removed.length === 0 ? [] : [{ field: 'targets', added, removed }]
}

function parts(before: ActivityPart[], after: ActivityPart[]): FieldChange[] {
  return sameValue(before.map(withoutRow), after.map(withoutRow)) ? [] : [{ field: 'parts', before, after }]
}

/** Where a deliverable stood in its document says nothing about the plan. */
function withoutRow({ description, indicator, responsible }: ActivityPart) {
  return { description, indicator, responsible }
}

/** What the first list has more of than the second, equal ones counted one by one. */
function without<T>(list: readonly T[], others: readonly T[], keyOf: (item: T) => string): T[] {
  const left = others.map(keyOf)
  return list.filter((item) => {
    const at = left.indexOf(keyOf(item))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function partyKey({ text }: Party): string {
  return fold(text)
}

function targetKey({ comparator, value, unit, of, from }: Target): string {
  return JSON.stringify([comparator, value, unit, fold(of ?? ''), from])
}
