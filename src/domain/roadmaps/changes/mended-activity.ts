import { sameValue } from '../../kernel/same-value.ts'
import type { ActivityFields, PlannedActivity } from '../plan/planned-activity.ts'
import type { WarningPlace } from '../plan/warning.ts'
import { boundFitting } from '../plan/bound-fitting.ts'
import { repointed } from './joined-parties.ts'
import { scheduleDoubts } from './schedule-doubts.ts'

/** The place that a doubt about a field names. */
const placeOfField: Partial<Record<keyof ActivityFields, WarningPlace>> = {
  number: 'number', section: 'section', title: 'title', description: 'description', schedule: 'schedule', responsible: 'responsible',
  indicator: 'indicator', publication: 'publication',
}

const activityFieldNames = [
  'number', 'section', 'title', 'description', 'kind', 'schedule', 'responsible', 'indicator', 'publication', 'parts', 'done', 'source', 'warnings', 'bindings',
] as const satisfies readonly (keyof ActivityFields)[]

/**
 * The activity with some of its fields set anew. A doubt about a field is gone once a person has set that field, and a new schedule brings
 * its own; the same object comes back where nothing differs. `years` are the plan's.
 */
export function mended(activity: PlannedActivity, fields: Partial<ActivityFields>, years: readonly number[]): PlannedActivity {
  const changed = activityFieldNames.filter((name) => name in fields && !sameValue(fields[name], activity[name]))
  if (changed.length === 0) return activity
  const after: PlannedActivity = { ...activity, ...onlyNamed(fields, changed) }
  if (changed.includes('responsible') && fields.parts === undefined) {
    // Parts follow a party that is still there, and let go of one that is not.
    after.parts = repointed(activity.parts, activity.responsible, after.responsible)
  }
  if (fields.bindings === undefined && !boundFitting(after)) after.bindings = null
  if (fields.warnings === undefined) {
    const arisen = changed.includes('schedule') ? scheduleDoubts(after.schedule, years) : []
    after.warnings = arisen.length === 0 ? keptWarnings(activity, changed) : [...keptWarnings(activity, changed), ...arisen]
  }
  return after
}

/** The fields of `before` that would have to be set on `after` to come back to it. */
export function formerFields(before: PlannedActivity, after: PlannedActivity): Partial<ActivityFields> {
  const differing = activityFieldNames.filter((name) => before[name] !== after[name])
  // Setting a field clears its doubts, so the way back always names them.
  return differing.length === 0 ? {} : onlyNamed(before, [...differing, 'warnings', 'parts', 'bindings'])
}

function onlyNamed(fields: Partial<ActivityFields>, names: readonly (keyof ActivityFields)[]): Partial<ActivityFields> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.some((other) => other === name)))
}

function keptWarnings(activity: PlannedActivity, changed: readonly (keyof ActivityFields)[]): PlannedActivity['warnings'] {
  const places = new Set(changed.map((name) => placeOfField[name]))
  const kept = activity.warnings.filter(({ where }) => !places.has(where))
  return kept.length === activity.warnings.length ? activity.warnings : kept
}
