import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createForm } from '../../contract/data-forms.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { TerritoryPicker } from '../territories/TerritoryPicker.tsx'
import { formListQuery, formsKey } from './form.queries.ts'

/** From nothing, or with the questions of an earlier form; `binding`: for an activity of a road map. */
export function NewFormDialog({ onClose, binding = null, territoryId = null }: { onClose: () => void; binding?: { roadmapId: string; activityId: string } | null; territoryId?: number | null }) {
  const navigate = useNavigate()
  const { data: forms } = useQuery(formListQuery('', 0))
  const [title, setTitle] = useState('')
  // Mostly it is for all of the own territory.
  const { data: own = null } = useQuery({ ...sessionQuery, select: ({ appointment }) => appointment?.territory.id ?? null })
  const [chosen, setTerritory] = useState<number | null>(territoryId)
  const territory = chosen ?? own
  const [from, setFrom] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(createForm, { renews: [formsKey], onDone: ({ id }) => navigate(paths.formEditor(id)) })
  const submit = () => {
    setTried(true)
    if (title.trim() !== '' && territory !== null) run({ body: { formId: crypto.randomUUID(), territoryId: territory, title: title.trim(), from, binding } })
  }
  return (
    <Modal opened onClose={onClose} title="Новая форма" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <TextInput label="Название" placeholder="Кадровое обеспечение школ" data-autofocus maxLength={300} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} error={isTried && title.trim() === '' && 'Напишите, что собирается.'} />
          {territoryId === null && <TerritoryPicker label="На какой территории" value={territory} onChange={setTerritory} error={isTried && territory === null && 'Выберите территорию: спросят всех, кто в ней.'} />}
          <Select
            label="Взять вопросы из другой формы" placeholder="с чистого листа" clearable searchable nothingFoundMessage="Такой формы нет" value={from} onChange={setFrom}
            data={(forms?.items ?? []).map((form) => ({ value: form.id, label: form.title }))}
          />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning}>Создать черновик</Button><Button variant="default" onClick={onClose}>Не создавать</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
