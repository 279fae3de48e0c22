import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { activityState } from '../../../domain/roadmaps/views/activity-state.ts'
import type { DayEvent } from '../../../domain/roadmaps/views/calendar-days.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { eventNames } from '../states/event-words.ts'
import classes from './CalendarView.module.css'

/** One thing of one day. */
export function DayEntryButton({ activity, event, whole = false }: { activity: PlannedActivity; event: DayEvent; whole?: boolean }) {
  const { plan, programmeDate, look } = useRoadmap()
  const title = activity.title ?? 'Без названия'
  return (
    <button type="button" className={classes.entry} data-whole={whole} data-event={event} data-state={activityState(activity, programmeDate, plan.approval?.date ?? null)} title={title} onClick={() => look({ activity: activity.id })}>
      {eventNames[event] !== '' && <b>{eventNames[event]}: </b>}{title}
    </button>
  )
}
