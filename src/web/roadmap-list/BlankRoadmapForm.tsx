import { Button, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ButtonLink } from '../kit/parts/links.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { TerritoryChoice } from '../territories/TerritoryChoice.tsx'
import classes from './NewRoadmapPage.module.css'
import { useNewRoadmap } from './use-new-roadmap.ts'
import { yearsOfText } from '../kit/words/years-of-text.ts'

/** From nothing: what it is called, for which years, for whom. */
export function BlankRoadmapForm() {
  const { data: session } = useQuery(sessionQuery)
  const [title, setTitle] = useState('')
  const [typedYears, setYears] = useState<string | null>(null)
  const [territoryId, setTerritory] = useState<number | null>(null)
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useNewRoadmap()
  const yearText = typedYears ?? session?.programmeDate.slice(0, 4) ?? ''
  const years = yearsOfText(yearText)
  const submit = () => {
    setTried(true)
    if (title.trim() === '' || years === null || territoryId === null) return
    run({ body: { roadmapId: crypto.randomUUID(), territoryId, from: { source: 'nothing', title: title.trim(), years } } })
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <Textarea
        label="Название" placeholder="Дорожная карта адресной методической помощи школам" autosize minRows={2} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        error={isTried && title.trim() === '' && 'Напишите, как называется дорожная карта.'}
      />
      <TextInput
        label="Годы" description="Один год, несколько через запятую или промежуток" value={yearText} onChange={({ currentTarget }) => setYears(currentTarget.value)}
        error={isTried && years === null && 'Напишите год или годы, например 2022 или 2022–2024 (не больше десяти).'}
      />
      <div>
        <TerritoryChoice value={territoryId} onChange={setTerritory} />
        {isTried && territoryId === null && <p role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: '0.8125rem', margin: 0 }}>Выберите территорию, по которой ведётся карта.</p>}
      </div>
      <ProblemNote error={error} />
      <div className={classes.foot}>
        <Button type="submit" loading={isRunning}>Создать черновик</Button>
        <ButtonLink variant="default" {...paths.roadmaps()}>Не создавать</ButtonLink>
      </div>
    </form>
  )
}
