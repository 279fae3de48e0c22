import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { calendarPath, createCalendar } from '../../../contract/calendars.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { useRoadmap } from '../roadmap-context.ts'
import { CalendarList } from './CalendarList.tsx'
import { calendarsKey } from './calendar.queries.ts'
import { newCalendarToken } from '../../kit/calendars/calendar-token.ts'
import { NewAddress } from '../../kit/calendars/NewAddress.tsx'

/** Addresses from which calendar programs fetch the plan by themselves. */
export function CalendarDialog({ onClose }: { onClose: () => void }) {
  const { roadmap: { id } } = useRoadmap()
  const [label, setLabel] = useState('')
  const [token, setToken] = useState(newCalendarToken)
  const [address, setAddress] = useState<string | null>(null)
  const { run, isRunning, error } = useCommand(createCalendar, {
    renews: [calendarsKey],
    onDone: () => {
      setAddress(`${window.location.origin}${calendarPath(token)}`)
      setToken(newCalendarToken())
      setLabel('')
    },
  })
  return (
    <Modal opened onClose={onClose} title="Подписка на календарь" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <p style={{ margin: 0, lineHeight: 1.5 }}>Добавьте адрес в Яндекс Календарь, Outlook или календарь телефона: сроки плана появятся там и будут обновляться сами. Кто знает адрес, тот видит календарь, пока адрес не отозван.</p>
        {address !== null && <NewAddress address={address} />}
        <form onSubmit={(event) => { event.preventDefault(); run({ params: { id }, body: { calendarId: crypto.randomUUID(), label: label.trim(), token } }) }}>
          <Group align="flex-end" gap="xs" wrap="nowrap">
            <TextInput style={{ flex: 1 }} label="Для кого новый адрес" placeholder="например: телефон координатора" maxLength={200} value={label} onChange={({ currentTarget }) => setLabel(currentTarget.value)} data-autofocus />
            <Button type="submit" loading={isRunning} disabled={label.trim() === ''}>Создать адрес</Button>
          </Group>
        </form>
        <ProblemNote error={error} />
        <CalendarList />
      </Stack>
    </Modal>
  )
}
