import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { detachCurators } from '../../../contract/attachments.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { sessionQuery } from '../../shell/session.queries.ts'
import { programmesKey } from '../programme.queries.ts'

/** The school stays without a curator until another is attached. */
export function DetachForm({ programme, region, attachmentId, onCancel, onDone }: { programme: ProgrammeReply; region: number; attachmentId: string; onCancel: () => void; onDone: () => void }) {
  const { data: session } = useQuery(sessionQuery)
  const [endsOn, setEndsOn] = useState(session?.programmeDate ?? '')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(detachCurators, { renews: [programmesKey], onDone: () => { tell('Закрепление снято.'); onDone() } })
  const submit = () => {
    setTried(true)
    if (endsOn !== '' && reason.trim().length >= 3) run({ params: { id: programme.id }, body: { regionId: region, attachmentIds: [attachmentId], endsOn, reason: reason.trim() } })
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput label="Почему снимается" maxLength={1_000} value={reason} error={isTried && reason.trim().length < 3 && 'Напишите причину.'} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <TextInput type="date" label="Последний день" value={endsOn} error={isTried && endsOn === '' && 'Укажите дату.'} onChange={({ currentTarget }) => setEndsOn(currentTarget.value)} />
        </Group>
        <ProblemNote error={error} />
        <Group gap="xs"><Button type="submit" loading={isRunning}>Снять закрепление</Button><Button variant="default" onClick={onCancel}>Оставить</Button></Group>
      </Stack>
    </form>
  )
}
