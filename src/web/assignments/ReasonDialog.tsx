import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentReply } from '../../contract/assignments.ts'
import { returnEvidence, waiveAssignment } from '../../contract/assignment-steps.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { useAssignmentStep } from './use-assignment-step.ts'

const words = {
  return: { title: 'Вернуть на доработку', label: 'Что исправить', hint: 'Исполнитель увидит это над своей работой.', button: 'Вернуть', done: 'Возвращено исполнителю.' },
  waive: { title: 'Снять поручение', label: 'Почему оно больше не нужно', hint: 'Причина останется в истории и в отчёте.', button: 'Снять', done: 'Поручение снято.' },
} as const

/** A step that is nothing without its reason. */
export function ReasonDialog({ assignment: { assignment }, step, onClose }: { assignment: AssignmentReply; step: 'return' | 'waive'; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { title, label, hint, button, done } = words[step]
  const returning = useAssignmentStep(returnEvidence, done, onClose)
  const waiving = useAssignmentStep(waiveAssignment, done, onClose)
  const { run, isRunning, error } = step === 'return' ? returning : waiving
  const submit = () => {
    setTried(true)
    if (reason.trim().length >= 3) run({ params: { region: assignment.regionId, id: assignment.id }, body: { version: assignment.version, reason: reason.trim() } })
  }
  return (
    <Modal opened centered onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Textarea label={label} description={hint} autosize minRows={3} data-autofocus value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} error={isTried && reason.trim().length < 3 && 'Напишите причину.'} />
        <ProblemNote error={error} />
        <Group gap="xs" mt="md">
          <Button type="submit" loading={isRunning}>{button}</Button>
          <Button variant="default" onClick={onClose}>Не сейчас</Button>
        </Group>
      </form>
    </Modal>
  )
}
