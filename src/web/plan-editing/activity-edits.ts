import type { Change, JoinedAs } from '../../domain/roadmaps/changes/change.ts'
import type { ActivityFields, DraftPlan, PlanActivityId, PlannedActivity } from '../../domain/roadmaps/plan/planned-activity.ts'

/** Names are made here, so that the page and the server speak of the same activity from the first moment. */
export function newActivityId(): PlanActivityId {
  const id: string = crypto.randomUUID()
  return id as PlanActivityId
}

export const blankActivity: ActivityFields = {
  number: null, section: null, title: null, description: null, kind: 'other', schedule: { text: null, kind: 'unknown', windows: [], recurrence: null, condition: null },
  responsible: [], indicator: null, publication: null, parts: [], done: false, source: null, warnings: [], bindings: null,
}

/** A new row under this one, in the same section. */
export function addBelow(activity: Pick<PlannedActivity, 'id' | 'section'> | null, fields: Partial<ActivityFields> = {}): Change[] {
  return [{ do: 'addActivity', id: newActivityId(), after: activity?.id ?? null, activity: { ...blankActivity, section: activity?.section ?? null, ...fields } }]
}

/** A new row over this one, in the same section. */
export function addAbove(plan: DraftPlan, activity: Pick<PlannedActivity, 'id' | 'section'>): Change[] {
  return [{ do: 'addActivity', id: newActivityId(), after: neighbour(plan, activity.id, -1)?.id ?? null, activity: { ...blankActivity, section: activity.section } }]
}

/** The row below is taken into this one; none where it is the last. */
export function joinWithNext(plan: DraftPlan, id: PlanActivityId, as: JoinedAs): Change[] {
  const next = neighbour(plan, id, 1)
  return next === undefined ? [] : [{ do: 'joinActivities', id, other: next.id, as }]
}

/** One place up or down; over a heading it goes into the neighbour's section. */
export function moveBy(plan: DraftPlan, id: PlanActivityId, step: -1 | 1): Change[] {
  const beside = neighbour(plan, id, step)
  if (beside === undefined) return []
  const after = step === 1 ? beside : neighbour(plan, beside.id, -1)
  return [{ do: 'moveActivity', id, after: after?.id ?? null, section: beside.section }]
}

/** A heading above this row: it and the rows after it in its section fall under the new one. */
export function startSection(plan: DraftPlan, id: PlanActivityId): Change[] {
  const at = plan.activities.findIndex((activity) => activity.id === id)
  const section = plan.activities[at]?.section ?? null
  const place = section === null ? 0 : section + 1
  const rest = plan.activities.slice(at)
  const end = rest.findIndex((activity) => activity.section !== section)
  const followers = end === -1 ? rest : rest.slice(0, end)
  return [
    { do: 'addSection', at: place, section: { number: null, title: 'Новый раздел' } },
    ...followers.map((activity): Change => ({ do: 'changeActivity', id: activity.id, fields: { section: place } })),
  ]
}

export function neighbour(plan: DraftPlan, id: PlanActivityId, step: -1 | 1): PlannedActivity | undefined {
  const at = plan.activities.findIndex((activity) => activity.id === id)
  return at + step < 0 ? undefined : plan.activities[at + step]
}
