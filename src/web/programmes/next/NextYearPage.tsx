import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { nextQuery, programmeQuery } from '../programme.queries.ts'
import { NextYearWizard } from './NextYearWizard.tsx'

const route = getRouteApi('/programmes/$id/next')

/** The next year, step by step: nothing goes over that nobody has looked at. */
export function NextYearPage() {
  const { id } = route.useParams()
  const [keep, setKeep] = useState<'dates' | 'weekdays'>('dates')
  const year = useQuery(programmeQuery(id, undefined))
  const preview = useQuery(nextQuery(id, keep))
  const error = year.error ?? preview.error
  if (!year.data || !preview.data) return <Page title="Следующий год" above={<TextLink {...paths.programme(id)}>Год проекта</TextLink>}><ProblemNote error={error} onRetry={() => { void year.refetch(); void preview.refetch() }} />{!error && <Waiting lines={10} />}</Page>
  return (
    <Page
      title={`Открыть ${preview.data.year} год`} above={<TextLink {...paths.programme(id)}>{year.data.initiative.name}, {year.data.year} год</TextLink>}
      lead="Из этого года берётся только то, что вы оставите на следующих шагах. Новый год будет готовиться: его ещё можно поправить, прежде чем начать."
    >
      <NextYearWizard programme={year.data} preview={preview.data} keep={keep} onKeep={setKeep} />
    </Page>
  )
}
