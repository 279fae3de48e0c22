import { Button, Checkbox, NumberInput, Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ButtonLink } from '../kit/parts/links.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { paths } from '../paths.ts'
import { TerritoryChoice } from '../territories/TerritoryChoice.tsx'
import { ExampleChoice } from './ExampleChoice.tsx'
import classes from './NewRoadmapPage.module.css'
import { revisionsQuery } from './roadmap-list.queries.ts'
import { useNewRoadmap } from './use-new-roadmap.ts'

type Keep = 'dates' | 'weekdays'

/** By the example of another year or another territory: everything is taken over, dates are shifted by whole years. */
export function CopiedRoadmapForm({ initial }: { initial: string | null }) {
  const [example, setExample] = useState(initial)
  const [revision, setRevision] = useState<string | null>(null)
  const [shift, setShift] = useState(1)
  const [keep, setKeep] = useState<Keep>('dates')
  const [replaceYears, setReplaceYears] = useState(true)
  const [chosenTerritory, setTerritory] = useState<number | null>(null)
  const { data } = useQuery({ ...revisionsQuery(example ?? ''), enabled: example !== null })
  const { run, isRunning, error } = useNewRoadmap()
  const revisionId = revision ?? data?.revisions[0]?.id ?? null
  const territoryId = chosenTerritory ?? data?.territory.id ?? null
  const isReady = revisionId !== null && territoryId !== null
  const submit = () => {
    if (!isReady) return
    run({ body: { roadmapId: crypto.randomUUID(), territoryId, from: { source: 'revision', revisionId, years: shift, keep, replaceYears } } })
  }
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); submit() }}>
      <ExampleChoice example={example} onExample={(id) => { setExample(id); setRevision(null) }} revisions={data?.revisions ?? []} revision={revisionId} onRevision={setRevision} />
      <TerritoryChoice value={territoryId} onChange={setTerritory} />
      <NumberInput label="На сколько лет сдвинуть" description="0 — оставить те же годы; отрицательное число — назад" min={-20} max={20} allowDecimal={false} value={shift} onChange={(years) => setShift(Number(years) || 0)} />
      <Radio.Group label="Что сохранить в датах" value={keep} onChange={(chosen) => setKeep(chosen === 'weekdays' ? 'weekdays' : 'dates')}>
        <Stack gap="xs" mt="xs">
          <Radio value="dates" label="Числа месяца: 15 марта останется 15 марта" />
          <Radio value="weekdays" label="Дни недели: понедельник останется понедельником, число сдвинется" />
        </Stack>
      </Radio.Group>
      <Checkbox label="Заменить годы и в текстах" description="«в 2021 году» станет «в 2022 году» в названиях и описаниях" checked={replaceYears} onChange={({ currentTarget }) => setReplaceYears(currentTarget.checked)} />
      <ProblemNote error={error} />
      <div className={classes.foot}>
        <Button type="submit" loading={isRunning} disabled={!isReady}>Создать черновик</Button>
        <ButtonLink variant="default" {...paths.roadmaps()}>Не создавать</ButtonLink>
      </div>
      {!isReady && <p style={{ margin: 0, fontSize: '0.875rem', color: 'var(--mantine-color-dimmed)' }}>Сначала выберите карту-образец и территорию.</p>}
    </form>
  )
}
