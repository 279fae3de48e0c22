import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createProgramme } from '../../contract/programmes.ts'
import { yearOf } from '../../domain/kernel/civil-date.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { SettingsFields } from './SettingsFields.tsx'
import { programmesKey } from './programme.queries.ts'

/** The first year of an initiative. */
export function NewProgrammeDialog({ onClose }: { onClose: () => void }) {
  const { data: session } = useQuery(sessionQuery)
  const navigate = useNavigate()
  const [initiative, setInitiative] = useState('500+')
  const [year, setYear] = useState(() => yearOf(session?.programmeDate ?? '2022-01-01'))
  const [settings, setSettings] = useState({ catalogue: String(year), curatorLimit: 3, avoidsOwnMunicipality: false })
  const { run, isRunning, error } = useCommand(createProgramme, { renews: [programmesKey], onDone: ({ id }) => navigate(paths.programme(id)) })
  const isReady = initiative.trim() !== '' && settings.catalogue.trim() !== ''
  return (
    <Modal opened onClose={onClose} title="Завести год проекта" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (isReady) run({ body: { programmeId: crypto.randomUUID(), initiative: initiative.trim(), year, ...settings } }) }}>
        <Stack>
          <TextInput label="Проект" data-autofocus maxLength={200} value={initiative} error={initiative.trim() === '' && 'Укажите название проекта.'} onChange={({ currentTarget }) => setInitiative(currentTarget.value)} />
          <NumberInput label="Год" description="Вехи этого года подставятся; их можно поправить, пока год готовится" min={2000} max={2100} allowDecimal={false} value={year} onChange={(value) => setYear(Number(value))} />
          <SettingsFields value={settings} onChange={setSettings} />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning} disabled={!isReady}>Завести</Button><Button variant="default" onClick={onClose}>Не заводить</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
