import { useMemo } from 'react'
import { dayOf, monthOf, yearOf } from '../../../domain/kernel/civil-date.ts'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { monthGrid, type CalendarDay } from '../../../domain/roadmaps/views/calendar-days.ts'
import { longDate } from '../../kit/words/dates.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './CalendarView.module.css'
import { DayEntryButton } from './DayEntryButton.tsx'
import { MoreOfDay } from './MoreOfDay.tsx'

const weekdays = ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота', 'Воскресенье']
const shownADay = 3

/** Weeks from Monday to Sunday; weekends are named and shaded. */
export function MonthGrid({ month }: { month: string }) {
  const { shown } = useRoadmap()
  const weeks = useMemo(() => monthGrid(shown, yearOf(month), monthOf(month)), [shown, month])
  return (
    <table className={classes.grid}>
      <thead><tr>{weekdays.map((name, at) => <th key={name} scope="col" data-weekend={at > 4}>{name}</th>)}</tr></thead>
      <tbody>{weeks.map((days) => <tr key={days[0]?.date}>{days.map((day, at) => <Day key={day.date} day={day} isWeekend={at > 4} />)}</tr>)}</tbody>
    </table>
  )
}

function Day({ day: { date, entries, inMonth }, isWeekend }: { day: CalendarDay<PlannedActivity> & { inMonth: boolean }; isWeekend: boolean }) {
  const { programmeDate } = useRoadmap()
  const isToday = date === programmeDate
  const fits = entries.length <= shownADay + 1 ? entries.length : shownADay
  return (
    <td data-weekend={isWeekend} data-outside={!inMonth} data-today={isToday}>
      <div className={classes.date}><time dateTime={date} aria-label={longDate(date)}>{dayOf(date)}</time>{isToday && <span> сегодня</span>}</div>
      {entries.slice(0, fits).map(({ activity, event }) => <DayEntryButton key={`${activity.id} ${event}`} activity={activity} event={event} />)}
      {entries.length > fits && <MoreOfDay date={date} entries={entries} hidden={entries.length - fits} />}
    </td>
  )
}
