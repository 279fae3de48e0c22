import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentReply } from '../../contract/assignments.ts'
import { askPostponement } from '../../contract/assignment-steps.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { useAssignmentStep } from './use-assignment-step.ts'

/** Until when, and why. */
export function PostponementDialog({ assignment: { assignment }, onClose }: { assignment: AssignmentReply; onClose: () => void }) {
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useAssignmentStep(askPostponement, 'Просьба отправлена.', onClose)
  const isEarly = until === '' || (assignment.dueOn !== null && until <= assignment.dueOn)
  const submit = () => {
    setTried(true)
    if (!isEarly && reason.trim().length >= 3) run({ params: { region: assignment.regionId, id: assignment.id }, body: { version: assignment.version, until, reason: reason.trim() } })
  }
  return (
    <Modal opened centered onClose={onClose} title="Попросить перенести срок" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <TextInput label="До какого дня" type="date" data-autofocus value={until} min={assignment.dueOn ?? ''} onChange={({ currentTarget }) => setUntil(currentTarget.value)} error={isTried && isEarly && 'Нужен день позже нынешнего срока.'} />
        <Textarea mt="sm" label="Почему" autosize minRows={3} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} error={isTried && reason.trim().length < 3 && 'Напишите причину.'} />
        <ProblemNote error={error} />
        <Group gap="xs" mt="md">
          <Button type="submit" loading={isRunning}>Отправить</Button>
          <Button variant="default" onClick={onClose}>Не сейчас</Button>
        </Group>
      </form>
    </Modal>
  )
}
