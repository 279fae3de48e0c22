import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { FormReply } from '../../../contract/data-forms.ts'
import { returnResponse, type ResponseReply } from '../../../contract/form-responses.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { formsKey } from '../form.queries.ts'

/** Back to the one who filled it, with the reason that they will read. */
export function ReturnButton({ form: { id }, response: { row, version } }: { form: FormReply; response: ResponseReply }) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { run, isRunning, error } = useCommand(returnResponse, { renews: [formsKey], onDone: () => { setOpen(false); tell('Ответ возвращён на доработку.') } })
  const submit = () => { if (reason.trim().length >= 3) run({ params: { id, region: row.regionId, response: row.id }, body: { version, reason: reason.trim() } }) }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>Вернуть на доработку</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Вернуть на доработку" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
        <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
          <Textarea label="Что исправить" description="Это прочитают те, кто заполнял" data-autofocus autosize minRows={3} maxLength={2_000} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} mb="md" />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning} disabled={reason.trim().length < 3}>Вернуть</Button><Button variant="default" onClick={() => setOpen(false)}>Не возвращать</Button></Group>
        </form>
      </Modal>
    </>
  )
}
