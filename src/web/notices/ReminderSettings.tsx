import { Button, NativeSelect, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { setReminderPreference, type ReminderPreference } from '../../contract/reminders.ts'
import { quietFrom, quietUntil } from '../../domain/reminders/quiet-hours.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import classes from './Notices.module.css'
import { preferenceKey, preferenceQuery } from './notices.queries.ts'

const hours = Array.from({ length: quietFrom - quietUntil }, (_, at) => quietUntil + at)

/** Whether and when the daily letter comes. */
export function ReminderSettings() {
  const { data, error, refetch } = useQuery(preferenceQuery)
  return (
    <section aria-labelledby="letters">
      <h2 id="letters" className={classes.heading}>Письмо раз в день</h2>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={3} />}
      {data && <SettingsForm key={data.version} preference={data} />}
    </section>
  )
}

function SettingsForm({ preference }: { preference: ReminderPreference }) {
  const [{ byMail, hour }, setChosen] = useState({ byMail: preference.byMail, hour: preference.hour })
  const { run, isRunning, error } = useCommand(setReminderPreference, { renews: [preferenceKey], onDone: () => tell(byMail ? 'Письма будут приходить.' : 'Писем больше не будет.') })
  const isChanged = byMail !== preference.byMail || hour !== preference.hour
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); run({ body: { byMail, hour, version: preference.version } }) }}>
      <Hint preference={preference} />
      <Switch label="Присылать письмо" checked={byMail} onChange={({ currentTarget }) => setChosen({ byMail: currentTarget.checked, hour })} />
      <NativeSelect
        label="Не раньше" description="По вашему часовому поясу. С 21 до 8 часов писем не бывает." disabled={!byMail} value={String(hour)}
        onChange={({ currentTarget }) => setChosen({ byMail, hour: Number(currentTarget.value) })} data={hours.map((one) => ({ value: String(one), label: `${one}:00` }))}
      />
      <ProblemNote error={error} />
      <div><Button type="submit" variant="default" loading={isRunning} disabled={!isChanged}>Сохранить</Button></div>
    </form>
  )
}

function Hint({ preference: { hasEmail, isMailSent } }: { preference: ReminderPreference }) {
  if (!isMailSent) return <p className={classes.hint}>Эта система писем не рассылает: напоминания видны только здесь.</p>
  if (!hasEmail) return <p className={classes.hint}>Ваш адрес почты не указан: напоминания видны только здесь. Адрес вносит тот, кто ведёт список людей.</p>
  return null
}
