import { Button, Group, Modal, NumberInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { saveLead, type ProgrammeReply } from '../../../contract/programmes.ts'
import { daysBetween } from '../../../domain/kernel/civil-date.ts'
import { windowInRegion } from '../../../domain/programmes/frame/region-lead.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { windowInWords } from '../../kit/words/dates.ts'
import { programmesKey } from '../programme.queries.ts'

type LeadDialogProps = { programme: ProgrammeReply; regionId: number; milestone: ProgrammeReply['frame'][number]; onClose: () => void }

/** A region holds the window tighter than the frame does, to leave itself time for repair. */
export function LeadDialog({ programme, regionId, milestone, onClose }: LeadDialogProps) {
  const { id, name, start, end, inRegion } = milestone
  const [lead, setLead] = useState({ delayDays: inRegion?.delayDays ?? 0, leadDays: inRegion?.leadDays ?? 0 })
  const { run, isRunning, error } = useCommand(saveLead, { renews: [programmesKey], onDone: () => { tell('Окно вехи в регионе изменено.'); onClose() } })
  const room = daysBetween(start, end)
  const save = (wanted: typeof lead) => run({ params: { id: programme.id }, body: { regionId, milestone: id, ...wanted } })
  const [first, last] = windowInRegion(milestone, lead)
  return (
    <Modal opened onClose={onClose} title={`Окно вехи «${name}»`} closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); save(lead) }}>
        <Stack>
          <p style={{ margin: 0 }}>По каркасу года: {windowInWords([start, end])}. Регион может начать позже и закончить раньше, чтобы осталось время на исправления.</p>
          <Group grow align="flex-start">
            <NumberInput data-autofocus label="Закончить раньше, дней" min={0} max={room - lead.delayDays} clampBehavior="strict" allowDecimal={false} value={lead.leadDays} onChange={(days) => setLead({ ...lead, leadDays: Number(days) || 0 })} />
            <NumberInput label="Начать позже, дней" min={0} max={room - lead.leadDays} clampBehavior="strict" allowDecimal={false} value={lead.delayDays} onChange={(days) => setLead({ ...lead, delayDays: Number(days) || 0 })} />
          </Group>
          <p style={{ margin: 0 }} aria-live="polite">В регионе будет: <strong>{windowInWords([first, last])}</strong></p>
          <ProblemNote error={error} />
          <Group gap="xs">
            <Button type="submit" loading={isRunning}>Сохранить</Button>
            {inRegion !== null && <Button variant="default" disabled={isRunning} onClick={() => save({ delayDays: 0, leadDays: 0 })}>Вернуть как в каркасе</Button>}
            <Button variant="subtle" onClick={onClose}>Не менять</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
