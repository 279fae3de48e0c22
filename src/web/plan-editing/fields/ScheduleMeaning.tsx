import { Fragment } from 'react'
import type { Schedule } from '../../../domain/roadmaps/plan/plan.ts'
import { scheduleKindNames } from '../../kit/names/schedule-kind-names.ts'
import { shortDate, weekdayOfDate } from '../../kit/words/dates.ts'
import { nextDates } from '../../kit/words/schedule-dates.ts'
import { scheduleInWords } from '../../kit/words/schedule-words.ts'
import { useEditing } from '../editing-context.ts'
import classes from './ScheduleField.module.css'

/** What Opora understood: the kind, the windows in words, and the next days where it repeats. */
export function ScheduleMeaning({ schedule, dates = 3 }: { schedule: Schedule; dates?: number }) {
  const { programmeDate } = useEditing()
  const days = schedule.recurrence === null ? [] : nextDates(schedule, programmeDate, dates)
  return (
    <span className={classes.meaning} data-unread={schedule.kind === 'unknown'}>
      <span className={classes.kind}>{scheduleKindNames[schedule.kind]}</span>
      {schedule.kind !== 'unknown' && `: ${scheduleInWords(schedule)}`}
      {days.length > 0 && (
        <span className={classes.dates}>
          Ближайшие даты: {days.map((day, at) => <Fragment key={day}>{at > 0 && ', '}<time dateTime={day}>{weekdayOfDate(day)} {shortDate(day)}</time></Fragment>)}
        </span>
      )}
    </span>
  )
}
