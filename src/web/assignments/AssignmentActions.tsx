import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentReply } from '../../contract/assignments.ts'
import { confirmEvidence } from '../../contract/assignment-steps.ts'
import type { AssignmentStep } from '../../domain/assignments/assignment-step.ts'
import { stepRefusalNames } from '../kit/names/step-refusal-names.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { ReasonedButton } from '../kit/parts/ReasonedButton.tsx'
import classes from './AssignmentPage.module.css'
import { DelegateDialog } from './DelegateDialog.tsx'
import { EvidenceForm } from './EvidenceForm.tsx'
import { PostponementDialog } from './PostponementDialog.tsx'
import { PostponementDecision } from './PostponementDecision.tsx'
import { PublicationForm } from './PublicationForm.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { useAssignmentStep } from './use-assignment-step.ts'

/** Every step that makes sense here; one that is not open says why. Steps that are another's business altogether are not shown. */
export function AssignmentActions({ assignment }: { assignment: AssignmentReply }) {
  const { assignment: row, may, workPath } = assignment
  const [dialog, setDialog] = useState<'return' | 'waive' | 'delegate' | 'postpone' | null>(null)
  const params = { region: row.regionId, id: row.id }
  const { run: confirm, isRunning, error } = useAssignmentStep(confirmEvidence, 'Исполнение подтверждено.')
  const refusalOf = (step: AssignmentStep) => may.find((open) => open.step === step)?.refusal ?? null
  const isShown = (step: AssignmentStep) => may.some((open) => open.step === step && (open.refusal === null || open.refusal === 'own-work' || open.refusal === 'not-your-level'))
  const reason = (step: AssignmentStep) => {
    const refusal = refusalOf(step)
    return refusal === null ? null : stepRefusalNames[refusal]
  }
  const canGive = may.some(({ step, refusal }) => step === 'give-evidence' && refusal === null)
  const canPublish = may.some(({ step, refusal }) => step === 'publish' && refusal === null)
  return (
    <section className={classes.actions} aria-label="Действия">
      {workPath !== null && <Button component="a" href={workPath} size="md">Перейти к работе</Button>}
      {canGive && <EvidenceForm key={row.version} assignment={assignment} />}
      {canPublish && <PublicationForm key={row.version} assignment={assignment} />}
      {row.state === 'awaiting' && isShown('confirm') && (
        <Group gap="xs">
          <ReasonedButton variant="filled" loading={isRunning} reason={reason('confirm')} onClick={() => confirm({ params, body: { version: row.version } })}>Подтвердить</ReasonedButton>
          <ReasonedButton reason={reason('return')} onClick={() => setDialog('return')}>Вернуть с причиной</ReasonedButton>
        </Group>
      )}
      <ProblemNote error={error} />
      {row.askedUntil !== null && refusalOf('decide-postponement') === null && <PostponementDecision assignment={assignment} />}
      <Group gap="xs">
        {refusalOf('ask-postponement') === null && may.some(({ step }) => step === 'ask-postponement') && <ReasonedButton reason={null} onClick={() => setDialog('postpone')}>Попросить перенести срок</ReasonedButton>}
        {refusalOf('delegate') === null && may.some(({ step }) => step === 'delegate') && <ReasonedButton reason={null} onClick={() => setDialog('delegate')}>Передать коллеге</ReasonedButton>}
        {refusalOf('waive') === null && may.some(({ step }) => step === 'waive') && <ReasonedButton reason={null} onClick={() => setDialog('waive')}>Снять поручение</ReasonedButton>}
      </Group>
      {(dialog === 'return' || dialog === 'waive') && <ReasonDialog assignment={assignment} step={dialog} onClose={() => setDialog(null)} />}
      {dialog === 'delegate' && <DelegateDialog assignment={assignment} onClose={() => setDialog(null)} />}
      {dialog === 'postpone' && <PostponementDialog assignment={assignment} onClose={() => setDialog(null)} />}
    </section>
  )
}
