import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { correctAppointment, type AppointmentReply } from '../../../contract/appointments.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { peopleKey } from '../people.queries.ts'
import { documentOf } from './appointment-draft.ts'
import classes from './Appointing.module.css'
import { DocumentFields } from './DocumentFields.tsx'

/** A mistake in the dates or in the document; another role or place is another appointment. */
export function CorrectDialog({ appointment, onClose }: { appointment: AppointmentReply; onClose: () => void }) {
  const { id, version, document } = appointment
  const [draft, setDraft] = useState({ startsOn: appointment.startsOn, endsOn: appointment.endsOn ?? '', number: document.number ?? '', date: document.date ?? '' })
  const { run, isRunning, error } = useCommand(correctAppointment, { renews: [peopleKey], onDone: () => { tell('Назначение исправлено'); onClose() } })
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const save = () => run({ params: { id }, body: { version, startsOn: draft.startsOn, endsOn: draft.endsOn === '' ? null : draft.endsOn, document: documentOf(draft) } })
  return (
    <Modal opened onClose={onClose} title="Исправить назначение" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <div className={classes.pair}>
          <TextInput type="date" label="С какого дня" data-autofocus value={draft.startsOn} onChange={({ currentTarget }) => change({ startsOn: currentTarget.value })} />
          <TextInput type="date" label="По какой день" description="пусто — без срока" value={draft.endsOn} onChange={({ currentTarget }) => change({ endsOn: currentTarget.value })} />
        </div>
        <DocumentFields draft={draft} onChange={change} />
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button loading={isRunning} disabled={draft.startsOn === ''} onClick={save}>Сохранить</Button>
          <Button variant="default" onClick={onClose}>Не нужно</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
