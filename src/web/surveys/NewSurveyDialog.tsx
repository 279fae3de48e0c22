import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createCampaign } from '../../contract/surveys.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { paths } from '../paths.ts'
import { programmeListQuery } from '../programmes/programme.queries.ts'
import { TerritoryPicker } from '../territories/TerritoryPicker.tsx'
import { surveysKey } from './survey.queries.ts'

export function NewSurveyDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const { data: programmes } = useQuery(programmeListQuery)
  const [title, setTitle] = useState('Анкетирование участников образовательных отношений')
  const [programme, setProgramme] = useState<string | null>(null)
  const [territory, setTerritory] = useState<number | null>(null)
  const [opensOn, setOpensOn] = useState('')
  const [closesOn, setClosesOn] = useState('')
  const [required, setRequired] = useState(90)
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(createCampaign, { renews: [surveysKey], onDone: ({ id }) => navigate(paths.survey(id)) })
  const submit = () => {
    setTried(true)
    if (title.trim() === '' || programme === null || territory === null || opensOn === '' || closesOn === '') return
    run({ body: { campaignId: crypto.randomUUID(), programmeId: programme, territoryId: territory, title: title.trim(), opensOn, closesOn, required } })
  }
  return (
    <Modal opened onClose={onClose} title="Новое анкетирование" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <TextInput label="Название" data-autofocus maxLength={300} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} error={isTried && title.trim() === '' && 'Назовите анкетирование.'} />
          <Select label="Год проекта" value={programme} onChange={setProgramme} data={(programmes?.items ?? []).map(({ id, initiative, year }) => ({ value: id, label: `${initiative.name}, ${year}` }))} error={isTried && programme === null && 'Выберите год: по нему берутся школы и анкеты.'} />
          <TerritoryPicker label="На какой территории" value={territory} onChange={setTerritory} error={isTried && territory === null && 'Выберите территорию: спросят все школы года на ней.'} />
          <Group grow align="start">
            <TextInput type="date" label="Первый день" value={opensOn} onChange={({ currentTarget }) => setOpensOn(currentTarget.value)} error={isTried && opensOn === '' && 'Укажите день.'} />
            <TextInput type="date" label="Последний день" value={closesOn} onChange={({ currentTarget }) => setClosesOn(currentTarget.value)} error={isTried && closesOn === '' && 'Укажите день.'} />
          </Group>
          <NumberInput label="Нужно респондентов, %" description="От числа людей в каждой группе" min={1} max={100} value={required} onChange={(value) => setRequired(Number(value) || 90)} />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning}>Создать черновик</Button><Button variant="default" onClick={onClose}>Не создавать</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
