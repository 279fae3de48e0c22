import { useMemo } from 'react'
import { daysInMonth, monthOf, weekdayOf, yearOf } from '../../../domain/kernel/civil-date.ts'
import { activityState } from '../../../domain/roadmaps/views/activity-state.ts'
import { agenda } from '../../../domain/roadmaps/views/calendar-days.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { dayAndMonth, weekdayOfDate } from '../../kit/words/dates.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { ActivityLine } from '../states/ActivityLine.tsx'
import { eventNames } from '../states/event-words.ts'
import classes from './AgendaList.module.css'

/** The days of the month on which anything happens. */
export function AgendaList({ month }: { month: string }) {
  const { shown, plan, programmeDate } = useRoadmap()
  const days = useMemo(() => agenda(shown, `${month}-01`, `${month}-${daysInMonth(yearOf(month), monthOf(month))}`), [shown, month])
  if (days.length === 0) return <EmptyState title="В этом месяце ничего нет">Сроки мероприятий приходятся на другие месяцы.</EmptyState>
  return days.map(({ date, entries }) => (
    <section key={date} className={classes.day} data-today={date === programmeDate} data-weekend={weekdayOf(date) > 5}>
      <h3>{dayAndMonth(date)}<span>{weekdayOfDate(date)}{weekdayOf(date) > 5 && ', выходной'}{date === programmeDate && ', сегодня'}</span></h3>
      <ul>{entries.map(({ activity, event }) => <li key={`${activity.id} ${event}`}><ActivityLine activity={activity} state={activityState(activity, programmeDate, plan.approval?.date ?? null)} when={eventNames[event]} /></li>)}</ul>
    </section>
  ))
}
