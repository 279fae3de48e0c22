import { OporaError } from '../../kernel/errors.ts'
import { sameValue } from '../../kernel/same-value.ts'
import type { DraftPlan, PlannedActivity } from '../plan/planned-activity.ts'
import { withOrder } from './activity-order.ts'
import { unchanged, type Applied } from './applied.ts'
import type { Change, ChangeOf } from './change.ts'
import { requireSection } from './fitting-activity.ts'

export function addSection(plan: DraftPlan, { at, section }: ChangeOf<'addSection'>): Applied {
  if (at < 0 || at > plan.sections.length) throw new OporaError('not_found', 'change.section-unknown', { at })
  const shifted = pointing(plan, (index) => (index >= at ? index + 1 : index))
  return { plan: { ...shifted, sections: plan.sections.toSpliced(at, 0, section) }, inverse: [{ do: 'removeSection', at }] }
}

export function changeSection(plan: DraftPlan, { at, section }: ChangeOf<'changeSection'>): Applied {
  const before = sectionAt(plan, at)
  if (sameValue(before, section)) return unchanged(plan)
  return { plan: { ...plan, sections: plan.sections.with(at, section) }, inverse: [{ do: 'changeSection', at, section: before }] }
}

export function removeSection(plan: DraftPlan, { at }: ChangeOf<'removeSection'>): Applied {
  const section = sectionAt(plan, at)
  const above = at === 0 ? null : at - 1
  const left = pointing(plan, (index) => (index === at ? above : index > at ? index - 1 : index))
  const rows = plan.activities.filter((activity) => activity.section === at)
  return {
    plan: { ...left, sections: plan.sections.toSpliced(at, 1) },
    inverse: [
      { do: 'addSection', at, section },
      ...rows.map(({ id, warnings }): Change => ({ do: 'changeActivity', id, fields: { section: at, warnings } })),
    ],
  }
}

export function moveSection(plan: DraftPlan, { from, to }: ChangeOf<'moveSection'>): Applied {
  requireSection(plan, to)
  const back = moved(moved(plan, from, to), to, from)
  return {
    plan: from === to ? plan : moved(plan, from, to),
    inverse: from === to ? [] : [{ do: 'moveSection', from: to, to: from }, ...reordering(back, plan)],
  }
}

function moved(plan: DraftPlan, from: number, to: number): DraftPlan {
  const section = sectionAt(plan, from)
  const order = plan.sections.map((_, index) => index).toSpliced(from, 1).toSpliced(to, 0, from)
  const places = order.map((_, index) => order.indexOf(index))
  const pointed = pointing(plan, (index) => places[index] ?? null)
  const rows = pointed.activities.toSorted((one, other) => (one.section ?? -1) - (other.section ?? -1))
  return withOrder({ ...pointed, sections: plan.sections.toSpliced(from, 1).toSpliced(to, 0, section) }, rows)
}

/** Needed only where the rows of several sections stood mixed: a moved section gathers its rows, and undo must scatter them again. */
function reordering(from: DraftPlan, to: DraftPlan): Change[] {
  if (from.activities.every((activity, index) => activity.id === to.activities[index]?.id)) return []
  return to.activities.map(({ id, section }, index) => ({ do: 'moveActivity', id, after: to.activities[index - 1]?.id ?? null, section }))
}

function sectionAt(plan: DraftPlan, at: number) {
  const section = plan.sections[at]
  if (section === undefined) throw new OporaError('not_found', 'change.section-unknown', { at })
  return section
}

function pointing(plan: DraftPlan, place: (section: number) => number | null): DraftPlan {
  const redirected = (activity: PlannedActivity): PlannedActivity => {
    const section = activity.section === null ? null : place(activity.section)
    return section === activity.section ? activity : { ...activity, section }
  }
  return { ...plan, activities: plan.activities.map(redirected) }
}
