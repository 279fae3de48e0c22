import type { DraftPlan, PlannedActivity } from '../plan/planned-activity.ts'
import type { Applied } from './applied.ts'
import type { Change, ChangeOf, NumberingStyle } from './change.ts'
import { requireSection } from './fitting-activity.ts'
import { formerFields, mended } from './mended-activity.ts'

/** Gives out numbers by position. */
export function renumber(plan: DraftPlan, { section, style }: ChangeOf<'renumber'>): Applied {
  if (section !== 'all') requireSection(plan, section)
  const counts = new Map<number | null, number>()
  const inverse: Change[] = []
  const activities = plan.activities.map((activity) => {
    if (section !== 'all' && activity.section !== section) return activity
    const counter = style === 'running' ? null : activity.section
    const count = (counts.get(counter) ?? 0) + 1
    counts.set(counter, count)
    const after = mended(activity, { number: numberFor(plan, activity, count, style) }, plan.years)
    if (after !== activity) inverse.push({ do: 'changeActivity', id: activity.id, fields: formerFields(activity, after) })
    return after
  })
  return { plan: inverse.length === 0 ? plan : { ...plan, activities }, inverse }
}

function numberFor(plan: DraftPlan, { section }: PlannedActivity, count: number, style: NumberingStyle): string {
  if (style !== 'dotted' || section === null) return String(count)
  return `${plan.sections[section]?.number ?? section + 1}.${count}`
}
