import { useQuery } from '@tanstack/react-query'
import { Mark } from '../kit/parts/Mark.tsx'
import { longDate } from '../kit/words/dates.ts'
import { sessionQuery } from './session.queries.ts'
import classes from './ProgrammeDate.module.css'

const installationMarks = { demonstration: 'демонстрация', rehearsal: 'репетиция' } as const

/** The date that everything is counted from, on every page; a date that is not today's must never pass unseen. */
export function ProgrammeDate() {
  const { data: session } = useQuery(sessionQuery)
  if (session === undefined) return null
  const { installation, programmeDate } = session
  return (
    <div className={classes.date}>
      {installation !== 'production' && <Mark tone="doubt">{installationMarks[installation]}</Mark>}
      <span className={classes.words}>
        <span className={classes.label}>Дата программы: </span>
        <time dateTime={programmeDate}>{longDate(programmeDate)}</time>
      </span>
    </div>
  )
}
