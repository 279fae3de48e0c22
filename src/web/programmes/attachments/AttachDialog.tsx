import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { attachCurators, type AttachmentBoard } from '../../../contract/attachments.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { counted } from '../../kit/words/plural.ts'
import { sessionQuery } from '../../shell/session.queries.ts'
import { PaperFields, paperOf } from '../PaperFields.tsx'
import { schoolForms } from '../programme-words.ts'
import { programmesKey } from '../programme.queries.ts'
import type { draftedPairs } from './board-draft.ts'

type AttachDialogProps = { programme: ProgrammeReply; region: number; board: AttachmentBoard; pairs: ReturnType<typeof draftedPairs>; onClose: () => void; onDone: () => void }

/** One order for the whole draft. */
export function AttachDialog({ programme, region, board, pairs, onClose, onDone }: AttachDialogProps) {
  const { data: session } = useQuery(sessionQuery)
  const [paper, setPaper] = useState({ number: '', date: session?.programmeDate ?? '' })
  const [startsOn, setStartsOn] = useState(session?.programmeDate ?? '')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(attachCurators, { renews: [programmesKey], onDone: ({ attached }) => { tell(`Закреплено: ${counted(attached, schoolForms)}.`); onDone() } })
  const replaced = pairs.filter(({ isReplacing }) => isReplacing)
  const names = new Map([...board.schools.map(({ organisationId, name }) => [organisationId, name] as const), ...board.curators.map(({ appointmentId, name }) => [appointmentId, name] as const)])
  const submit = () => {
    setTried(true)
    const document = paperOf(paper)
    if (document === null || startsOn === '' || (replaced.length > 0 && reason.trim().length < 3)) return
    run({ params: { id: programme.id }, body: { regionId: region, pairs: pairs.map(({ organisationId, appointmentId }) => ({ organisationId, appointmentId })), document, startsOn, reason: replaced.length > 0 ? reason.trim() : null } })
  }
  return (
    <Modal opened onClose={onClose} title={`Закрепить приказом: ${counted(pairs.length, schoolForms)}`} size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem', maxBlockSize: '30dvh', overflow: 'auto' }}>{pairs.map(({ organisationId, appointmentId, isReplacing }) => <li key={organisationId}>{names.get(organisationId)} — {names.get(appointmentId)}{isReplacing && ' (замена)'}</li>)}</ul>
          <PaperFields value={paper} onChange={setPaper} isTried={isTried} />
          <TextInput type="date" label="Закреплены с" value={startsOn} error={isTried && startsOn === '' && 'Укажите дату.'} onChange={({ currentTarget }) => setStartsOn(currentTarget.value)} />
          {replaced.length > 0 && <TextInput label="Почему заменяются прежние кураторы" maxLength={1_000} value={reason} error={isTried && reason.trim().length < 3 && 'Напишите причину.'} onChange={({ currentTarget }) => setReason(currentTarget.value)} />}
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning}>Закрепить</Button><Button variant="default" onClick={onClose}>Вернуться к выбору</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
