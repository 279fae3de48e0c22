import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { appointPerson } from '../../../contract/appointments.ts'
import type { PersonReply } from '../../../contract/people.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { peopleKey } from '../people.queries.ts'
import { AppointmentFields } from './AppointmentFields.tsx'
import { appointmentOf } from './appointment-draft.ts'
import { useAppointmentDraft } from './use-appointment-draft.ts'

/** One more duty for somebody who is in the register. */
export function AppointDialog({ person, onClose }: { person: PersonReply; onClose: () => void }) {
  const { draft, setDraft, countryId } = useAppointmentDraft()
  const [isTried, setTried] = useState(false)
  const [id] = useState(() => crypto.randomUUID())
  const { run, isRunning, error } = useCommand(appointPerson, { renews: [peopleKey], onDone: () => { tell('Назначение записано'); onClose() } })
  const send = () => {
    const appointment = appointmentOf(draft, { id, countryId })
    if (appointment === null) setTried(true)
    else run({ params: { id: person.id }, body: appointment })
  }
  return (
    <Modal opened onClose={onClose} title="Назначить" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <p style={{ margin: 0 }}>{person.name}</p>
        <AppointmentFields draft={draft} onChange={setDraft} roles={person.mayAppoint} isTried={isTried} />
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button loading={isRunning} onClick={send}>Назначить</Button>
          <Button variant="default" onClick={onClose}>Не нужно</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
