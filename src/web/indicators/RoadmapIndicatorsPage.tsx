import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { targetStates, type TargetState } from '../../domain/indicators/target-standing.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { IndicatorDialog } from './editor/IndicatorDialog.tsx'
import { IndicatorItem } from './IndicatorItem.tsx'
import { indicatorsQuery, targetsQuery } from './indicator.queries.ts'
import { stateWords, targetForms } from './indicator-words.ts'
import { TargetItem } from './TargetItem.tsx'
import classes from './Indicators.module.css'

const route = getRouteApi('/roadmaps/$id/indicators')

/** «Показатели» of a road map: each target of its activities, and beside them what the region counts of it. */
export function RoadmapIndicatorsPage() {
  const { id } = route.useParams()
  const { territory } = route.useSearch()
  const [only, setOnly] = useState<TargetState | null>(null)
  const [isMaking, setMaking] = useState(false)
  const { data, error, refetch } = useQuery(targetsQuery(id, territory))
  const place = data && { territory: data.territory.id }
  const { data: own } = useQuery({ ...indicatorsQuery(place ?? { territory: 0 }, id), enabled: place !== undefined })
  const shown = data?.targets.filter(({ state }) => only === null || state === only) ?? []
  return (
    <Page
      title="Показатели дорожной карты" above={<TextLink {...paths.roadmap(id)}>{data?.title ?? 'Дорожная карта'}</TextLink>} width="wide"
      lead={data && `${counted(data.targets.length, targetForms)}, ${data.territory.name}. Нажмите на показатель: видно, из кого и из чего сложилось число.`}
      actions={own?.mayMake && <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => setMaking(true)}>Завести свой показатель</Button>}
    >
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={10} />}
      {own && own.items.length > 0 && (
        <section aria-labelledby="own-indicators">
          <h2 id="own-indicators" className={classes.heading}>Показатели, которые завёл регион</h2>
          <ul className={classes.list}>{own.items.map((indicator) => <IndicatorItem key={indicator.id} indicator={indicator} place={place ?? { territory: 0 }} />)}</ul>
        </section>
      )}
      {data && data.targets.length === 0 && <EmptyState title="Числовых показателей в карте нет">В её графе показателей не нашлось чисел. Свой показатель можно завести отдельно.</EmptyState>}
      {data && data.targets.length > 0 && (
        <section aria-labelledby="map-targets">
          <h2 id="map-targets" className={classes.heading}>Целевые показатели мероприятий</h2>
          <fieldset className={classes.tools} style={{ border: 0, padding: 0 }}>
            <legend className="visually-hidden">Какие показать</legend>
            {targetStates.map((state) => ({ state, count: data.targets.filter((target) => target.state === state).length })).filter(({ count }) => count > 0).map(({ state, count }) => (
              <Button key={state} size="compact-sm" variant={only === state ? 'filled' : 'default'} aria-pressed={only === state} onClick={() => setOnly(only === state ? null : state)}>{stateWords[state].name}: {count}</Button>
            ))}
          </fieldset>
          <ul className={classes.list}>{shown.map((target) => <TargetItem key={`${target.activityId} ${target.at.part ?? ''} ${target.at.target}`} roadmapId={id} target={target} territory={data.territory} mayState={data.mayState} />)}</ul>
        </section>
      )}
      {isMaking && own && <IndicatorDialog territory={own.place.territory} indicator={null} roadmapId={id} onClose={() => setMaking(false)} />}
    </Page>
  )
}
