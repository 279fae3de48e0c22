import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { withdrawExtension, type ExtensionReply } from '../../../contract/extensions.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Mark } from '../../kit/parts/Mark.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { longDate, shortDate } from '../../kit/words/dates.ts'
import { programmesKey } from '../programme.queries.ts'
import classes from './Extensions.module.css'

export function ExtensionItem({ programme, extension }: { programme: ProgrammeReply; extension: ExtensionReply }) {
  const { name, until, reason, document, organisation, person, givenOn, givenBy, isWithdrawn, may } = extension
  const [isWithdrawing, setWithdrawing] = useState(false)
  return (
    <li className={classes.item} data-withdrawn={isWithdrawn}>
      <div>
        <p className={classes.name}>{organisation?.name ?? person?.name}</p>
        <p className={classes.about}>{name}</p>
      </div>
      <div>
        <p className={classes.until}>до {longDate(until)} {isWithdrawn && <Mark>отменено</Mark>}</p>
        <p className={classes.about}>{reason}</p>
        <p className={classes.about}>{shortDate(givenOn)}, {givenBy}{document !== null && `; документ № ${document.number} от ${shortDate(document.date)}`}</p>
      </div>
      {may.withdraw ? <Button size="xs" variant="default" onClick={() => setWithdrawing(true)} aria-label={`Отменить продление: ${organisation?.name ?? person?.name ?? ''}`}>Отменить</Button> : <span />}
      {isWithdrawing && <WithdrawDialog programme={programme} extension={extension} onClose={() => setWithdrawing(false)} />}
    </li>
  )
}

function WithdrawDialog({ programme, extension: { id, regionId }, onClose }: { programme: ProgrammeReply; extension: ExtensionReply; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(withdrawExtension, { renews: [programmesKey], onDone: () => { tell('Продление отменено.'); onClose() } })
  const submit = () => {
    setTried(true)
    if (reason.trim().length >= 5) run({ params: { id: programme.id }, body: { regionId, factId: id, reason: reason.trim() } })
  }
  return (
    <Modal opened onClose={onClose} title="Отменить продление" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <Textarea data-autofocus label="Причина" autosize minRows={2} maxLength={1_000} value={reason} error={isTried && reason.trim().length < 5 && 'Напишите причину.'} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning}>Отменить продление</Button><Button variant="default" onClick={onClose}>Оставить</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
