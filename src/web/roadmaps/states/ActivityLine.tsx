import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import type { ActivityState } from '../../../domain/roadmaps/views/activity-state.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './ActivityLine.module.css'
import { StateSign } from './StateSign.tsx'

/** One activity in a list: when, its state, its title; opens its panel. */
export function ActivityLine({ activity, state, when }: { activity: PlannedActivity; state: ActivityState; when: string }) {
  const { look } = useRoadmap()
  return (
    <button type="button" className={classes.line} onClick={() => look({ activity: activity.id })}>
      <span className={classes.when}>{when}</span>
      <span className={classes.title}><StateSign state={state} size={14} /> {activity.number && <span className={classes.number}>{activity.number}</span>} {activity.title ?? 'Без названия'}</span>
    </button>
  )
}
