import { sameValue } from '../../kernel/same-value.ts'
import type { Plan } from '../plan/plan.ts'
import { changedFields } from './changed-fields.ts'
import { comparedRows } from './compared-row.ts'
import { changedSections, matchSections, type SectionMatching } from './compared-sections.ts'
import { matchActivities } from './match-activities.ts'
import type { Matching } from './matching.ts'
import { movedPlaces } from './moved-pairs.ts'
import type { ActivityComparison, ComparedActivity, FieldChange, HeaderChange, HeaderField, PlanComparison } from './plan-comparison.ts'

/** What was added, removed, moved and changed between two plans, of one road map or of two. */
export function comparePlans<A extends ComparedActivity>(before: Plan<A>, after: Plan<A>): PlanComparison<A> {
  const matching = matchActivities(comparedRows(before), comparedRows(after))
  const sections = matchSections(before, after, matching)
  const activities = inLaterOrder(before, after, matching, sections)
  const count = (test: (comparison: ActivityComparison<A>) => boolean) => activities.filter(test).length
  return {
    header: changedHeader(before, after),
    sections: changedSections(before, after, sections),
    activities,
    counts: {
      added: count(({ state }) => state === 'added'),
      removed: count(({ state }) => state === 'removed'),
      moved: count((one) => one.state === 'kept' && one.moved),
      changed: count((one) => one.state === 'kept' && one.changes.length > 0),
      same: count((one) => one.state === 'kept' && !one.moved && one.changes.length === 0),
    },
  }
}

function inLaterOrder<A extends ComparedActivity>(before: Plan<A>, after: Plan<A>, matching: Matching, sections: SectionMatching): ActivityComparison<A>[] {
  const { partnerOf, originOf } = matching
  const moved = movedPlaces(before.activities.flatMap((_, index) => partnerOf.get(index) ?? []))
  const removed = removedAfter(before, matching)
  const gone = (place: number) => (removed.get(place) ?? []).map((activity): ActivityComparison<A> => ({ state: 'removed', before: activity }))
  return [...gone(-1), ...after.activities.flatMap((activity, index): ActivityComparison<A>[] => {
    const origin = before.activities[originOf.get(index) ?? -1]
    if (origin === undefined) return [{ state: 'added', after: activity }, ...gone(index)]
    const changes = [...changedSection(before, after, origin, activity, sections), ...changedFields(origin, activity)]
    return [{ state: 'kept', before: origin, after: activity, moved: moved.has(index), changes }, ...gone(index)]
  })]
}

/** The removed rows, by the later place of the kept row before them; -1 where none is before. */
function removedAfter<A extends ComparedActivity>(before: Plan<A>, { partnerOf }: Matching): Map<number, A[]> {
  const removed = new Map<number, A[]>()
  let place = -1
  for (const [index, activity] of before.activities.entries()) {
    const partner = partnerOf.get(index)
    if (partner !== undefined) place = partner
    else if (removed.get(place)?.push(activity) === undefined) removed.set(place, [activity])
  }
  return removed
}

function changedSection(before: Plan, after: Plan, one: ComparedActivity, other: ComparedActivity, sections: SectionMatching): FieldChange[] {
  const expected = one.section === null ? null : (sections.get(one.section) ?? -1)
  if (expected === other.section) return []
  return [{ field: 'section', before: before.sections[one.section ?? -1] ?? null, after: after.sections[other.section ?? -1] ?? null }]
}

function changedHeader(before: Plan, after: Plan): HeaderChange[] {
  const change = <Field extends HeaderField>(field: Field): { field: Field; before: Plan[Field]; after: Plan[Field] }[] =>
    sameValue(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }]
  return [...change('title'), ...change('programme'), ...change('territory'), ...change('years'), ...change('approval'), ...change('amends')]
}
