import { useMemo } from 'react'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { activityState } from '../../../domain/roadmaps/views/activity-state.ts'
import { ActivityLine } from '../states/ActivityLine.tsx'
import { eventWords } from '../states/event-words.ts'
import { monthName } from '../month-names.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { monthLines, withoutDays, type MonthLine } from './month-lines.ts'
import classes from './MonthList.module.css'
import type { TimeScale } from './time-scale.ts'

/** The timeline of a narrow screen: what each month holds, one under the other. */
export function MonthList({ scale: { start, end } }: { scale: TimeScale }) {
  const { shown, programmeDate } = useRoadmap()
  const months = useMemo(() => monthLines(shown, start, end), [shown, start, end])
  const rest = useMemo(() => withoutDays(shown, start, end), [shown, start, end])
  return (
    <>
      {months.map(({ month, lines }) => (
        <section key={month} className={classes.month}>
          <h2 data-current={programmeDate.startsWith(month)}>{monthName(Number(month.slice(5)))} {month.slice(0, 4)}{programmeDate.startsWith(month) && <span> · сейчас</span>}</h2>
          <ul>{lines.map((line) => <Line key={line.activity.id} line={line} />)}</ul>
        </section>
      ))}
      {rest.length > 0 && (
        <section className={classes.month}>
          <h2>Постоянно и без дат</h2>
          <ul>{rest.map((activity) => <Line key={activity.id} line={{ activity, days: [] }} />)}</ul>
        </section>
      )}
    </>
  )
}

function Line({ line: { activity, days } }: { line: MonthLine }) {
  const { plan, programmeDate } = useRoadmap()
  return <li><ActivityLine activity={activity} state={activityState(activity, programmeDate, plan.approval?.date ?? null)} when={days.length === 0 ? textOf(activity) : eventWords(days)} /></li>
}

function textOf({ schedule }: PlannedActivity): string {
  return schedule.text ?? 'срок не указан'
}
