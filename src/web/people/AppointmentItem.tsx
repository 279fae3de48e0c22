import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AppointmentReply } from '../../contract/appointments.ts'
import { roleNames } from '../../contract/role-names.ts'
import { isInForce, isStanding } from '../../domain/appointments/appointment.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { shortDate, windowInWords } from '../kit/words/dates.ts'
import { schoolForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { CorrectDialog } from './appointing/CorrectDialog.tsx'
import { EndDialog } from './appointing/EndDialog.tsx'
import { SubstituteDialog } from './appointing/SubstituteDialog.tsx'
import classes from './People.module.css'

type AppointmentItemProps = { appointment: AppointmentReply; personId: string; today: string }
type Step = AppointmentReply['may'][number]

const stepNames: Record<Step, string> = { substitute: 'Замещающий', correct: 'Исправить', end: 'Завершить' }
const steps: readonly Step[] = ['substitute', 'correct', 'end']

export function AppointmentItem({ appointment, personId, today }: AppointmentItemProps) {
  const [open, setOpen] = useState<Step | null>(null)
  const { role, territory, organisation, may } = appointment
  const about = `${roleNames[role]}, ${organisation?.name ?? territory.name}`
  const close = () => setOpen(null)
  return (
    <li className={classes.appointment} data-over={!isStanding(appointment, today)}>
      <div className={classes.what}>
        <span><span className={classes.role}>{roleNames[role]}</span> <StateMark appointment={appointment} today={today} /></span>
        <span>{organisation === null ? territory.name : `${organisation.name}, ${territory.name}`}</span>
        <About appointment={appointment} />
      </div>
      {may.length > 0 && (
        <div className={classes.buttons}>
          {steps.filter((step) => may.includes(step)).map((step) => <Button key={step} size="xs" variant="default" aria-label={`${stepNames[step]}: ${about}`} onClick={() => setOpen(step)}>{stepNames[step]}</Button>)}
        </div>
      )}
      {open === 'end' && <EndDialog appointment={appointment} today={today} onClose={close} />}
      {open === 'correct' && <CorrectDialog appointment={appointment} onClose={close} />}
      {open === 'substitute' && <SubstituteDialog appointment={appointment} personId={personId} today={today} onClose={close} />}
    </li>
  )
}

function StateMark({ appointment, today }: { appointment: AppointmentReply; today: string }) {
  const { startsOn, endsOn } = appointment
  if (endsOn !== null && endsOn < startsOn) return <Mark>не вступило в силу</Mark>
  if (isInForce(appointment, today)) return <Mark tone="good">действует</Mark>
  return isStanding(appointment, today) ? <Mark tone="accent">предстоит</Mark> : <Mark>закончилось</Mark>
}

function About({ appointment: { startsOn, endsOn, document, programme, substitutes, attachedSchools } }: { appointment: AppointmentReply }) {
  const parts = [
    endsOn !== null && endsOn < startsOn ? `должно было начаться ${shortDate(startsOn)}` : windowInWords([startsOn, endsOn]),
    document.number === null && document.date === null ? null : `документ ${[document.number === null ? null : `№ ${document.number}`, document.date === null ? null : `от ${shortDate(document.date)}`].filter((part) => part !== null).join(' ')}`,
    programme === null ? null : `${programme.name}, ${programme.year}`,
    attachedSchools === 0 ? null : `прикреплено: ${counted(attachedSchools, schoolForms)}`,
  ].filter((part) => part !== null)
  return (
    <span className={classes.about}>
      {parts.join(' · ')}
      {substitutes !== null && <> · вместо <TextLink underline="always" {...paths.person(substitutes.person.id)}>{substitutes.person.name}</TextLink></>}
    </span>
  )
}
