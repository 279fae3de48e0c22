import type { Activity, Party, Plan, Schedule } from '../../src/domain/roadmaps/plan/plan.ts'
import type { DraftPlan, PlanActivityId, PlannedActivity } from '../../src/domain/roadmaps/plan/planned-activity.ts'

/** A name that reads well in a failing test; on the wire it would be a UUID. */
export function activityId(name: string): PlanActivityId {
  return name as PlanActivityId
}

export const noSchedule: Schedule = { text: null, kind: 'unknown', windows: [], recurrence: null, condition: null }

export function deadline(date: string, text = `До ${date.split('-').reverse().join('.')} г.`): Schedule {
  return { text, kind: 'deadline', windows: [[null, date]], recurrence: null, condition: null }
}

export function onDay(date: string, text = `${date.split('-').reverse().join('.')} г.`): Schedule {
  return { text, kind: 'date', windows: [[date, date]], recurrence: null, condition: null }
}

export function period(start: string, end: string, text: string | null = null): Schedule {
  return { text, kind: 'period', windows: [[start, end]], recurrence: null, condition: null }
}

export function party(text: string, role: Party['role'] = null): Party {
  return { text, role }
}

export function anActivity(fields: Partial<Activity> = {}): Activity {
  return {
    position: 1, number: null, section: null, title: 'Совещание', description: null, kind: 'event', schedule: noSchedule, responsible: [],
    indicator: null, publication: null, parts: [], done: false, source: null, warnings: [], ...fields,
  }
}

export function aPlan(activities: readonly Partial<Activity>[], fields: Partial<Plan> = {}): Plan {
  return {
    title: 'План', programme: '500+', territory: { level: 'region', name: 'Область' }, years: [2022], approval: null, amends: null, sections: [],
    warnings: [], ...fields, activities: activities.map((activity, index) => anActivity({ ...activity, position: index + 1 })),
  }
}

/** A plan whose activities are named a, b, c … in their order. */
export function aDraft(activities: readonly Partial<PlannedActivity>[], fields: Partial<Plan> = {}): DraftPlan {
  const plan = aPlan(activities, fields)
  return { ...plan, activities: plan.activities.map(named) }
}

function named(activity: Activity, index: number): PlannedActivity {
  return { ...activity, bindings: activity.bindings ?? null, id: activityId(String.fromCodePoint(97 + index)) }
}
