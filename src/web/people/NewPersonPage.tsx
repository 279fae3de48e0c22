import { Button, Group, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createPerson } from '../../contract/people.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ButtonLink, TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { paths } from '../paths.ts'
import { AppointmentFields } from './appointing/AppointmentFields.tsx'
import { appointmentOf } from './appointing/appointment-draft.ts'
import { useAppointmentDraft } from './appointing/use-appointment-draft.ts'
import { ContactFields, contactOf } from './ContactFields.tsx'
import { Duplicates } from './Duplicates.tsx'
import { duplicatesQuery, peopleKey } from './people.queries.ts'
import classes from './People.module.css'
import { useMayAppoint } from './use-may-appoint.ts'

/** Somebody new, with the first appointment. Who is there already under this name or address is shown as it is typed. */
export function NewPersonPage() {
  const navigate = useNavigate()
  const [ids] = useState(() => ({ person: crypto.randomUUID(), appointment: crypto.randomUUID() }))
  const [contact, setContact] = useState({ name: '', email: '', phone: '', hasPhoneConsent: false })
  const [isTried, setTried] = useState(false)
  const { draft, setDraft, countryId } = useAppointmentDraft()
  const roles = useMayAppoint()
  const [typed] = useDebouncedValue({ name: contact.name.trim(), email: contact.email.trim() }, 400)
  const { data: duplicates } = useQuery(duplicatesQuery(typed))
  const { run, isRunning, error } = useCommand(createPerson, { renews: [peopleKey], onDone: ({ personId }) => navigate(paths.person(personId)) })
  const send = () => {
    const appointment = appointmentOf(draft, { id: ids.appointment, countryId })
    if (appointment === null || contact.name.trim() === '') setTried(true)
    else run({ body: { id: ids.person, ...contactOf(contact), appointment } })
  }
  return (
    <Page title="Завести человека" above={<TextLink {...paths.people()}>Люди</TextLink>} width="text">
      <Stack gap="xl">
        <section aria-labelledby="who" className={classes.sections}>
          <div>
            <h2 id="who">Кто это</h2>
            <ContactFields draft={contact} onChange={setContact} consent="Человек согласен, чтобы его номер хранился" />
          </div>
          {duplicates && <Duplicates items={duplicates.items} isAddressTaken={duplicates.isAddressTaken} />}
        </section>
        <section aria-labelledby="appointed" className={classes.sections}>
          <div>
            <h2 id="appointed">Кем назначен</h2>
            <AppointmentFields draft={draft} onChange={setDraft} roles={roles} isTried={isTried} />
          </div>
        </section>
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button loading={isRunning} onClick={send}>Завести</Button>
          <ButtonLink variant="default" {...paths.people()}>Не нужно</ButtonLink>
        </Group>
      </Stack>
    </Page>
  )
}
