import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { Schedule } from '../../../domain/roadmaps/plan/plan.ts'
import { dueDays } from '../../../domain/roadmaps/views/due-days.ts'
import { shortDate, weekdayOfDate } from '../../kit/words/dates.ts'
import classes from './ActivityPanel.module.css'

const most = 12

/** The days on which something is due: the nearest ones from today on, or the last ones where all are over. */
export function DateList({ schedule, today }: { schedule: Schedule; today: CivilDate }) {
  const days = dueDays({ schedule })
  if (days.length < 2) return null
  const ahead = days.filter((day) => day >= today)
  const shown = ahead.length > 0 ? ahead.slice(0, most) : days.slice(-most)
  const rest = days.length - shown.length
  return (
    <>
      <div className={classes.label}>{ahead.length > 0 ? 'Ближайшие даты' : 'Даты, все прошли'}{rest > 0 && ` (${shown.length} из ${days.length})`}</div>
      <ul className={classes.dates}>{shown.map((day) => <li key={day} data-past={day < today}>{weekdayOfDate(day)} {shortDate(day)}</li>)}</ul>
    </>
  )
}
