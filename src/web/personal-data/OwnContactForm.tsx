import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { editOwnContact } from '../../contract/people.ts'
import type { OwnDataReply } from '../../contract/personal-data.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { ContactFields, contactOf, draftOfContact } from '../people/ContactFields.tsx'
import { personalDataKey } from './personal-data.queries.ts'
import classes from './PersonalData.module.css'

export function OwnContactForm({ person }: { person: OwnDataReply['person'] }) {
  const [draft, setDraft] = useState(() => draftOfContact(person))
  const { run, isRunning, error } = useCommand(editOwnContact, { renews: [personalDataKey], onDone: () => tell('Сохранено') })
  const save = () => {
    const { email, phone, hasPhoneConsent } = contactOf(draft)
    run({ body: { version: person.version, email, phone, hasPhoneConsent } })
  }
  return (
    <Stack className={classes.form} align="stretch">
      <ContactFields draft={draft} onChange={setDraft} withName={false} consent="Согласен, чтобы мой номер хранился и его видели те, кто работает со мной по проекту" />
      <ProblemNote error={error} />
      <Button variant="default" loading={isRunning} onClick={save} style={{ alignSelf: 'flex-start' }}>Сохранить контакты</Button>
    </Stack>
  )
}
