import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentReply } from '../../contract/assignments.ts'
import { decidePostponement } from '../../contract/assignment-steps.ts'
import { Note } from '../kit/parts/Note.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { longDate } from '../kit/words/dates.ts'
import { useAssignmentStep } from './use-assignment-step.ts'

/** Grants what was asked for, or refuses with a reason. */
export function PostponementDecision({ assignment: { assignment, history } }: { assignment: AssignmentReply }) {
  const [isRefusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const { run, isRunning, error } = useAssignmentStep(decidePostponement, 'Решение о сроке записано.')
  const params = { region: assignment.regionId, id: assignment.id }
  const asked = history.findLast(({ kind }) => kind === 'assignment.postponement-asked')
  const { askedUntil, version } = assignment
  if (askedUntil === null) return null
  return (
    <Note tone="doubt" title={`Просят перенести срок до ${longDate(askedUntil)}`}>
      {asked?.reason && <p style={{ marginBlock: '0.25rem 0.75rem' }}>{asked.reason}</p>}
      {isRefusing && <Textarea label="Почему нельзя" autosize minRows={2} mb="sm" value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />}
      <ProblemNote error={error} />
      <Group gap="xs">
        {!isRefusing && <Button size="xs" loading={isRunning} onClick={() => run({ params, body: { version, until: askedUntil, reason: null } })}>Перенести</Button>}
        {!isRefusing && <Button size="xs" variant="default" onClick={() => setRefusing(true)}>Отказать</Button>}
        {isRefusing && <Button size="xs" loading={isRunning} disabled={reason.trim().length < 3} onClick={() => run({ params, body: { version, until: null, reason: reason.trim() } })}>Отказать с этой причиной</Button>}
        {isRefusing && <Button size="xs" variant="default" onClick={() => setRefusing(false)}>Назад</Button>}
      </Group>
    </Note>
  )
}
