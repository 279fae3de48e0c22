import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { decideNominations, type NominationReply } from '../../../contract/nominations.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { programmesKey } from '../programme.queries.ts'

/** No refusal without a reason: who put forward reads it. */
export function DeclineDialog({ programme, nominations, onClose, onDone }: { programme: ProgrammeReply; nominations: readonly NominationReply[]; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(decideNominations, { renews: [programmesKey], onDone: () => { tell('Отклонено; причину увидят те, кто выдвинул.'); onDone() } })
  const submit = () => {
    setTried(true)
    if (reason.trim().length >= 3) run({ params: { id: programme.id }, body: { nominations: nominations.map(({ id, version }) => ({ id, version })), decision: 'declined', reason: reason.trim() } })
  }
  return (
    <Modal opened onClose={onClose} title="Отклонить" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <p style={{ margin: 0 }}>{nominations.map(({ person }) => person.name).join(', ')}</p>
          <Textarea data-autofocus label="Причина" description="Её прочтут те, кто выдвинул" autosize minRows={2} maxLength={1_000} value={reason} error={isTried && reason.trim().length < 3 && 'Напишите причину.'} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning}>Отклонить</Button><Button variant="default" onClick={onClose}>Вернуться</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
