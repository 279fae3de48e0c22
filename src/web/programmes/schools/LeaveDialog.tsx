import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { leaveSchools } from '../../../contract/programme-schools.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { counted } from '../../kit/words/plural.ts'
import { sessionQuery } from '../../shell/session.queries.ts'
import { PaperFields, paperOf } from '../PaperFields.tsx'
import { schoolForms } from '../programme-words.ts'
import { programmesKey } from '../programme.queries.ts'

export function LeaveDialog({ programme, ids, onClose, onDone }: { programme: ProgrammeReply; ids: string[]; onClose: () => void; onDone: () => void }) {
  const { data: session } = useQuery(sessionQuery)
  const [on, setOn] = useState(session?.programmeDate ?? '')
  const [reason, setReason] = useState('')
  const [paper, setPaper] = useState({ number: '', date: '' })
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(leaveSchools, {
    renews: [programmesKey],
    onDone: ({ left, detached }) => { tell(`Исключено: ${counted(left, schoolForms)}.${detached > 0 ? ` Снято закреплений: ${detached}.` : ''}`); onDone() },
  })
  const isHalf = paperOf(paper) === null && (paper.number !== '' || paper.date !== '')
  const submit = () => {
    setTried(true)
    if (on !== '' && reason.trim().length >= 3 && !isHalf) run({ params: { id: programme.id }, body: { organisationIds: ids, on, reason: reason.trim(), document: paperOf(paper) } })
  }
  return (
    <Modal opened onClose={onClose} title={`Исключить: ${counted(ids.length, schoolForms)}`} closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <Textarea data-autofocus label="Причина" autosize minRows={2} maxLength={1_000} value={reason} error={isTried && reason.trim().length < 3 && 'Напишите причину.'} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <TextInput type="date" label="С какого дня не участвуют" value={on} error={isTried && on === '' && 'Укажите дату.'} onChange={({ currentTarget }) => setOn(currentTarget.value)} />
          <PaperFields value={paper} onChange={setPaper} isTried={isTried} isRequired={false} />
          <p style={{ margin: 0 }}>Закрепления кураторов за этими школами закончатся накануне.</p>
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning}>Исключить</Button><Button variant="default" onClick={onClose}>Оставить</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
