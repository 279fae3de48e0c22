import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonReply } from '../../contract/people.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { ButtonLink, TextLink } from '../kit/parts/links.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { AppointmentItem } from './AppointmentItem.tsx'
import { AppointDialog } from './appointing/AppointDialog.tsx'
import { ContactDialog } from './ContactDialog.tsx'
import { PersonalDataSection } from './PersonalDataSection.tsx'
import { personQuery } from './people.queries.ts'
import classes from './People.module.css'

const route = getRouteApi('/people/$id')

export function PersonPage() {
  const { id } = route.useParams()
  const { data: person, error, refetch } = useQuery(personQuery(id))
  const { data: session } = useQuery(sessionQuery)
  if (person === undefined) return <Page title="Человек">{error === null ? <Waiting lines={8} /> : <ProblemNote error={error} onRetry={() => void refetch()} />}</Page>
  return <PersonCard person={person} today={session?.programmeDate ?? ''} />
}

function PersonCard({ person, today }: { person: PersonReply; today: string }) {
  const [dialog, setDialog] = useState<'appoint' | 'edit' | null>(null)
  const { id, name, isErased, appointments, may } = person
  return (
    <Page title={name} above={<TextLink {...paths.people()}>Люди</TextLink>} actions={<Actions person={person} onAppoint={() => setDialog('appoint')} />}>
      {dialog === 'appoint' && <AppointDialog person={person} onClose={() => setDialog(null)} />}
      {dialog === 'edit' && <ContactDialog person={person} onClose={() => setDialog(null)} />}
      <div className={classes.sections}>
        {isErased && <Note tone="neutral" title="Персональные данные удалены">Остались назначения без имени: по ним проверяются отчёты прошлых лет.</Note>}
        {!isErased && (
          <section aria-labelledby="contacts">
            <h2 id="contacts">Контакты</h2>
            <Contacts person={person} />
            {may.includes('edit') && <Button mt="md" size="xs" variant="default" leftSection={<Icon name="pencil" size={16} />} onClick={() => setDialog('edit')}>Исправить</Button>}
          </section>
        )}
        <section aria-labelledby="appointments">
          <h2 id="appointments">Назначения</h2>
          <ul className={classes.appointments}>{appointments.map((appointment) => <AppointmentItem key={appointment.id} appointment={appointment} personId={id} today={today} />)}</ul>
        </section>
        <PersonalDataSection person={person} />
      </div>
    </Page>
  )
}

function Actions({ person: { id, may }, onAppoint }: { person: PersonReply; onAppoint: () => void }) {
  return (
    <>
      {may.includes('handover') && <ButtonLink variant="default" {...paths.handover(id)}>Передать дела</ButtonLink>}
      {may.includes('appoint') && <ButtonLink variant="default" {...paths.personInvitation(id)}>Вход и приглашение</ButtonLink>}
      {may.includes('appoint') && <Button leftSection={<Icon name="plus" size={18} />} onClick={onAppoint}>Назначить</Button>}
    </>
  )
}

function Contacts({ person: { email, phone } }: { person: PersonReply }) {
  return (
    <dl className={classes.facts}>
      <dt>Электронная почта</dt><dd>{email === null ? 'не указана' : <a href={`mailto:${email}`}>{email}</a>}</dd>
      <dt>Телефон</dt><dd>{phone === null ? 'не указан' : <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}</dd>
    </dl>
  )
}
