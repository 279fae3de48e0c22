import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { endAppointment, type AppointmentReply } from '../../../contract/appointments.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { peopleKey } from '../people.queries.ts'

type EndDialogProps = { appointment: AppointmentReply; today: string; onClose: () => void }

export function EndDialog({ appointment, today, onClose }: EndDialogProps) {
  const [lastDay, setLastDay] = useState(today)
  const { run, isRunning, error } = useCommand(endAppointment, { renews: [peopleKey], onDone: () => { tell('Назначение завершено'); onClose() } })
  return (
    <Modal opened onClose={onClose} title="Завершить назначение" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <TextInput type="date" label="Последний день" data-autofocus value={lastDay} onChange={({ currentTarget }) => setLastDay(currentTarget.value)} />
        {appointment.attachedSchools > 0 && <Note tone="doubt" title="Школы останутся без куратора">Прикреплённых школ: {appointment.attachedSchools}. Чтобы их получил преемник, передайте дела.</Note>}
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button color="brick.7" loading={isRunning} disabled={lastDay === ''} onClick={() => run({ params: { id: appointment.id }, body: { version: appointment.version, lastDay } })}>Завершить</Button>
          <Button variant="default" onClick={onClose}>Оставить как есть</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
