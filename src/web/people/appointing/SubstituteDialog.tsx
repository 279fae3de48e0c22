import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { substituteAppointment, type AppointmentReply } from '../../../contract/appointments.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import type { Choice } from '../../kit/parts/SearchSelect.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { peopleKey } from '../people.queries.ts'
import { documentOf } from './appointment-draft.ts'
import classes from './Appointing.module.css'
import { DocumentFields } from './DocumentFields.tsx'
import { PersonPicker } from './PersonPicker.tsx'

type SubstituteDialogProps = { appointment: AppointmentReply; personId: string; today: string; onClose: () => void }

/** Somebody who has all the rights and work of the appointment while its holder is away. */
export function SubstituteDialog({ appointment, personId, today, onClose }: SubstituteDialogProps) {
  const [substitute, setSubstitute] = useState<Choice | null>(null)
  const [draft, setDraft] = useState({ startsOn: today, endsOn: '', number: '', date: '' })
  const [isTried, setTried] = useState(false)
  const [id] = useState(() => crypto.randomUUID())
  const { run, isRunning, error } = useCommand(substituteAppointment, { renews: [peopleKey], onDone: () => { tell('Замещающий назначен'); onClose() } })
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const send = () => {
    if (substitute === null || draft.startsOn === '' || draft.endsOn === '') setTried(true)
    else run({ params: { id: appointment.id }, body: { id, personId: substitute.value, startsOn: draft.startsOn, endsOn: draft.endsOn, document: documentOf(draft) } })
  }
  return (
    <Modal opened onClose={onClose} title="Назначить замещающего" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <PersonPicker label="Кто замещает" value={substitute} onChange={setSubstitute} except={personId} error={isTried && substitute === null && 'Выберите человека.'} description="На это время получает все права и поручения этого назначения" />
        <div className={classes.pair}>
          <TextInput type="date" label="С какого дня" value={draft.startsOn} error={isTried && draft.startsOn === '' && 'Укажите день.'} onChange={({ currentTarget }) => change({ startsOn: currentTarget.value })} />
          <TextInput type="date" label="По какой день" value={draft.endsOn} min={draft.startsOn} error={isTried && draft.endsOn === '' && 'Укажите день.'} onChange={({ currentTarget }) => change({ endsOn: currentTarget.value })} />
        </div>
        <DocumentFields draft={draft} onChange={change} />
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button loading={isRunning} onClick={send}>Назначить</Button>
          <Button variant="default" onClick={onClose}>Не нужно</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
