import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { revokeCalendar } from '../../../contract/calendars.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { Mark } from '../../kit/parts/Mark.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { longMoment } from '../../kit/words/dates.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { calendarsKey, calendarsQuery } from './calendar.queries.ts'
import classes from './CalendarList.module.css'

/** The addresses that were given out, each with a way to close it. */
export function CalendarList() {
  const { roadmap: { id } } = useRoadmap()
  const { data: calendars, error, refetch } = useQuery(calendarsQuery(id))
  const { run, error: refusal } = useCommand(revokeCalendar, { renews: [calendarsKey] })
  const ask = (calendar: string, label: string) => askToConfirm({
    title: 'Отозвать адрес?', confirm: 'Отозвать', text: `По адресу «${label}» календарь перестанет открываться у всех, кто на него подписан.`, onConfirm: () => run({ params: { id: calendar }, body: {} }),
  })
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!calendars) return <Waiting lines={2} />
  if (calendars.length === 0) return <p className={classes.none}>Адресов пока нет.</p>
  return (
    <>
      <ul className={classes.list} aria-label="Выданные адреса">
        {calendars.map(({ id: calendar, label, createdAt, revokedAt }) => (
          <li key={calendar} data-revoked={revokedAt !== null}>
            <span className={classes.label}>{label}</span>
            <span className={classes.when}>создан {longMoment(createdAt)}</span>
            {revokedAt === null ? <Button size="compact-sm" variant="default" onClick={() => ask(calendar, label)}>Отозвать</Button> : <Mark>отозван</Mark>}
          </li>
        ))}
      </ul>
      <ProblemNote error={refusal} />
    </>
  )
}
