import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Change } from '../../domain/roadmaps/changes/change.ts'
import type { PlannedActivity } from '../../domain/roadmaps/plan/planned-activity.ts'
import { newActivityId } from './activity-edits.ts'

type SplitDialogProps = { activity: PlannedActivity; onSplit: (changes: Change[]) => void; onClose: () => void }

/** One row becomes two. Their words are said here; all else both keep, to be mended where it stands. */
export function SplitDialog({ activity, onSplit, onClose }: SplitDialogProps) {
  const [halves] = useState(() => halvesOf(activity.title ?? ''))
  const [first, setFirst] = useState(halves[0])
  const [second, setSecond] = useState(halves[1])
  const split = () => {
    onSplit([{ do: 'splitActivity', id: activity.id, newId: newActivityId(), first: { title: first.trim() || null }, second: { title: second.trim() || null, number: null } }])
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Разделить на два мероприятия" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <Textarea label="Первое" autosize minRows={2} value={first} onChange={({ currentTarget }) => setFirst(currentTarget.value)} data-autofocus />
        <Textarea label="Второе" autosize minRows={2} value={second} onChange={({ currentTarget }) => setSecond(currentTarget.value)} />
        <p style={{ margin: 0, fontSize: '0.875rem', color: 'var(--mantine-color-dimmed)' }}>Срок, ответственные и показатель останутся у обоих: поправьте их на месте.</p>
        <Group gap="xs">
          <Button disabled={first.trim() === '' || second.trim() === ''} onClick={split}>Разделить</Button>
          <Button variant="default" onClick={onClose}>Оставить как есть</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Where a person would most likely part it: at the end of a sentence or a semicolon nearest to the middle. */
function halvesOf(title: string): [string, string] {
  const places = [...title.matchAll(/[.;]\s+(?=\S)/g)].map((match) => match.index + match[0].length)
  const middle = title.length / 2
  const place = places.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return place === undefined ? [title, ''] : [title.slice(0, place).trim().replace(/;$/, ''), title.slice(place).trim()]
}
