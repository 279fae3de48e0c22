import { Popover } from '@mantine/core'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import type { DayEntry } from '../../../domain/roadmaps/views/calendar-days.ts'
import { longDate, weekdayOfDate } from '../../kit/words/dates.ts'
import classes from './CalendarView.module.css'
import { DayEntryButton } from './DayEntryButton.tsx'

/** «ещё 5»: the whole day, where its cell has no room. */
export function MoreOfDay({ date, entries, hidden }: { date: CivilDate; entries: readonly DayEntry<PlannedActivity>[]; hidden: number }) {
  return (
    <Popover position="bottom" width={340} shadow="md" withinPortal trapFocus>
      <Popover.Target><button type="button" className={classes.more} aria-label={`Ещё ${hidden}, ${longDate(date)}`}>ещё {hidden}</button></Popover.Target>
      <Popover.Dropdown aria-label={longDate(date)}>
        <p className={classes.whole}>{weekdayOfDate(date)}, {longDate(date)}</p>
        <div className={classes.all}>{entries.map(({ activity, event }) => <DayEntryButton key={`${activity.id} ${event}`} activity={activity} event={event} whole />)}</div>
      </Popover.Dropdown>
    </Popover>
  )
}
