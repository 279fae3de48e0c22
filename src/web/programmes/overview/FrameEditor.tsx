import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { saveFrame, type ProgrammeReply } from '../../../contract/programmes.ts'
import type { FrameMilestone } from '../../../domain/programmes/frame/milestone.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { programmesKey } from '../programme.queries.ts'
import classes from './FrameEditor.module.css'

/** All milestones at once, for they hang together. */
export function FrameEditor({ programme, onClose }: { programme: ProgrammeReply; onClose: () => void }) {
  const [frame, setFrame] = useState<readonly FrameMilestone[]>(() => programme.frame.map(({ id, name, start, end }) => ({ id, name, start, end })))
  const { run, isRunning, error } = useCommand(saveFrame, { renews: [programmesKey], onDone: () => { tell('Каркас года изменён.'); onClose() } })
  const change = (id: string, part: Partial<FrameMilestone>) => setFrame(frame.map((one) => (one.id === id ? Object.assign({}, one, part) : one)))
  const add = () => setFrame([...frame, { id: `own-${crypto.randomUUID().slice(0, 8)}`, name: '', start: `${programme.year}-01-01`, end: `${programme.year}-01-31` }])
  const isReady = frame.length > 0 && frame.every((one) => faultOf(one) === null)
  return (
    <Modal opened onClose={onClose} title="Каркас года" size="xl" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (isReady) run({ params: { id: programme.id }, body: { version: programme.version, frame: [...frame] } }) }}>
        <Stack>
          <ul className={classes.list}>
            {frame.map(({ id, name, start, end }) => (
              <li key={id} className={classes.item}>
                <TextInput aria-label="Веха" placeholder="название вехи" value={name} maxLength={200} error={name.trim().length < 2 && 'Назовите веху.'} onChange={({ currentTarget }) => change(id, { name: currentTarget.value })} />
                <TextInput type="date" aria-label={`Начало: ${name}`} value={start} error={start === '' && 'Укажите дату.'} onChange={({ currentTarget }) => change(id, { start: currentTarget.value })} />
                <TextInput type="date" aria-label={`Окончание: ${name}`} value={end} error={(end === '' && 'Укажите дату.') || (end < start && 'Раньше начала.')} onChange={({ currentTarget }) => change(id, { end: currentTarget.value })} />
                <ActionIcon variant="subtle" size="lg" aria-label={`Убрать веху: ${name}`} onClick={() => setFrame(frame.filter((one) => one.id !== id))}><Icon name="bin" size={18} /></ActionIcon>
              </li>
            ))}
          </ul>
          <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }} leftSection={<Icon name="plus" size={16} />} onClick={add}>Добавить веху</Button>
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning} disabled={!isReady}>Сохранить каркас</Button><Button variant="default" onClick={onClose}>Не менять</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}

function faultOf({ name, start, end }: FrameMilestone): string | null {
  if (name.trim().length < 2) return 'name'
  return start === '' || end === '' || end < start ? 'dates' : null
}
