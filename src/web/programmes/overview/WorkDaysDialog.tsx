import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { saveWorkCalendar, type workCalendarReply } from '../../../contract/work-calendars.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { workCalendarKey } from '../programme.queries.ts'
import classes from './FrameEditor.module.css'

type Move = { key: string; from: string; to: string }

/** What a year decides for itself: days off that are taken on other days. Holidays by law are known. */
export function WorkDaysDialog({ calendar: { year, moved, freed, version }, onClose }: { calendar: z.infer<typeof workCalendarReply>; onClose: () => void }) {
  const [moves, setMoves] = useState<readonly Move[]>(() => moved.map(([from, to]) => ({ key: from, from, to })))
  const [free, setFree] = useState(freed.join(', '))
  const { run, isRunning, error } = useCommand(saveWorkCalendar, { renews: [workCalendarKey], onDone: () => { tell('Переносы выходных сохранены.'); onClose() } })
  const change = (key: string, part: Partial<Move>) => setMoves(moves.map((move) => (move.key === key ? Object.assign({}, move, part) : move)))
  const days = free.split(/[\s,;]+/).filter((day) => day !== '')
  const isReady = moves.every(({ from, to }) => from !== '' && to !== '') && days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
  return (
    <Modal opened onClose={onClose} title={`Переносы выходных ${year} года`} size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (isReady) run({ params: { year }, body: { version, moved: moves.map(({ from, to }): [string, string] => [from, to]), freed: days } }) }}>
        <Stack>
          <p style={{ margin: 0 }}>Праздники по закону и их перенос с выходных на следующий рабочий день система знает сама. Здесь — переносы по решению Правительства.</p>
          <ul className={classes.list}>
            {moves.map(({ key, from, to }) => (
              <li key={key} style={{ display: 'flex', gap: '0.5rem', alignItems: 'flex-end' }}>
                <TextInput type="date" label="С выходного" style={{ flex: 1 }} value={from} onChange={({ currentTarget }) => change(key, { from: currentTarget.value })} />
                <TextInput type="date" label="На день" style={{ flex: 1 }} value={to} onChange={({ currentTarget }) => change(key, { to: currentTarget.value })} />
                <ActionIcon variant="subtle" size="lg" aria-label="Убрать перенос" onClick={() => setMoves(moves.filter((move) => move.key !== key))}><Icon name="bin" size={18} /></ActionIcon>
              </li>
            ))}
          </ul>
          <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }} leftSection={<Icon name="plus" size={16} />} onClick={() => setMoves([...moves, { key: crypto.randomUUID(), from: '', to: '' }])}>Добавить перенос</Button>
          <TextInput label="Нерабочие дни по указам" description="Даты через запятую, например 2021-05-04, 2021-05-05" value={free} error={!isReady && days.some((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day)) && 'Напишите даты в виде ГГГГ-ММ-ДД.'} onChange={({ currentTarget }) => setFree(currentTarget.value)} />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning} disabled={!isReady}>Сохранить</Button><Button variant="default" onClick={onClose}>Не менять</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
