import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createOwnCalendar, ownCalendarPath, revokeOwnCalendar } from '../../contract/reminders.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { askToConfirm } from '../kit/parts/confirm.ts'
import { Mark } from '../kit/parts/Mark.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longMoment } from '../kit/words/dates.ts'
import { newCalendarToken } from '../kit/calendars/calendar-token.ts'
import { NewAddress } from '../kit/calendars/NewAddress.tsx'
import classes from './Notices.module.css'
import { ownCalendarsKey, ownCalendarsQuery } from './notices.queries.ts'

/** Addresses from which calendar programs fetch one's own assignments. */
export function OwnCalendars() {
  const [label, setLabel] = useState('')
  const [token, setToken] = useState(newCalendarToken)
  const [address, setAddress] = useState<string | null>(null)
  const { run, isRunning, error } = useCommand(createOwnCalendar, {
    renews: [ownCalendarsKey],
    onDone: () => {
      setAddress(`${window.location.origin}${ownCalendarPath(token)}`)
      setToken(newCalendarToken())
      setLabel('')
    },
  })
  return (
    <section aria-labelledby="own-calendar">
      <h2 id="own-calendar" className={classes.heading}>Сроки в вашем календаре</h2>
      <p className={classes.hint}>Добавьте адрес в Яндекс Календарь, Outlook или календарь телефона. Кто знает адрес, тот видит ваши поручения, пока адрес не отозван.</p>
      {address !== null && <NewAddress address={address} />}
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); run({ body: { calendarId: crypto.randomUUID(), label: label.trim(), token } }) }}>
        <TextInput label="Где будете открывать" placeholder="например: мой телефон" maxLength={200} value={label} onChange={({ currentTarget }) => setLabel(currentTarget.value)} />
        <ProblemNote error={error} />
        <div><Button type="submit" variant="default" loading={isRunning} disabled={label.trim() === ''}>Создать адрес</Button></div>
      </form>
      <OwnCalendarList />
    </section>
  )
}

function OwnCalendarList() {
  const { data: calendars, error, refetch } = useQuery(ownCalendarsQuery)
  const { run, error: refusal } = useCommand(revokeOwnCalendar, { renews: [ownCalendarsKey] })
  const ask = (id: string, label: string) => askToConfirm({
    title: 'Отозвать адрес?', confirm: 'Отозвать', text: `По адресу «${label}» календарь перестанет открываться.`, onConfirm: () => run({ params: { id }, body: {} }),
  })
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!calendars) return <Waiting lines={2} />
  if (calendars.length === 0) return null
  return (
    <>
      <ul className={classes.calendars} aria-label="Выданные адреса">
        {calendars.map(({ id, label, createdAt, revokedAt }) => (
          <li key={id}>
            <span className={classes.label}>{label}<span className={classes.place}>создан {longMoment(createdAt)}</span></span>
            {revokedAt === null ? <Button size="compact-sm" variant="default" onClick={() => ask(id, label)}>Отозвать</Button> : <Mark>отозван</Mark>}
          </li>
        ))}
      </ul>
      <ProblemNote error={refusal} />
    </>
  )
}
