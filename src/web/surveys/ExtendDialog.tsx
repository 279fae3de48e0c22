import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { extendCampaign } from '../../contract/surveys.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { longDate } from '../kit/words/dates.ts'
import { surveysKey } from './survey.queries.ts'

type ExtendDialogProps = { campaign: { id: string; version: number }; /** Null for all of them. */ school: { id: string; name: string } | null; closesOn: string; onClose: () => void }

/** A later last day, for all schools of a campaign or for one, which then answers for longer than the others. */
export function ExtendDialog({ campaign: { id, version }, school, closesOn, onClose }: ExtendDialogProps) {
  const [day, setDay] = useState(closesOn)
  const [reason, setReason] = useState('')
  const done = () => {
    tell(`${school === null ? 'Анкеты принимаются' : `${school.name}: анкеты принимаются`} до ${longDate(day)}`)
    onClose()
  }
  const { run, isRunning, error } = useCommand(extendCampaign, { renews: [surveysKey], onDone: done })
  return (
    <Modal opened onClose={onClose} title="Новый последний день" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); run({ params: { id }, body: { version, closesOn: day, schoolId: school?.id ?? null, reason: reason.trim() } }) }}>
        <TextInput type="date" label="Принимать анкеты до" description={school === null ? 'Всем школам анкетирования' : `Только школе: ${school.name}`} data-autofocus value={day} onChange={({ currentTarget }) => setDay(currentTarget.value)} mb="md" />
        {school !== null && <Textarea label="Почему" description="Останется в журнале" maxLength={1000} autosize minRows={2} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} mb="md" />}
        <ProblemNote error={error} />
        <Group gap="xs" mt="md"><Button type="submit" loading={isRunning} disabled={day === '' || day === closesOn}>Продлить</Button><Button variant="default" onClick={onClose}>Оставить как есть</Button></Group>
      </form>
    </Modal>
  )
}
