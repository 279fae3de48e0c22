import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { TerritoryPicker } from '../territories/TerritoryPicker.tsx'
import { IndicatorDialog } from './editor/IndicatorDialog.tsx'
import { IndicatorItem } from './IndicatorItem.tsx'
import { indicatorsQuery, type AtPlace } from './indicator.queries.ts'
import { RoadmapTargets } from './RoadmapTargets.tsx'
import classes from './Indicators.module.css'

const route = getRouteApi('/indicators')

/** «Показатели» of a territory or a school: those that regions have made, and how its road maps' targets stand. */
export function IndicatorsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: session } = useQuery(sessionQuery)
  const home = session?.appointment ?? null
  const territory = search.territory ?? home?.territory.id
  if (territory === undefined) return <Page title="Показатели">{session ? <EmptyState title="Выберите территорию"><TerritoryPicker label="Территория" value={null} onChange={(chosen) => void navigate(paths.indicators(chosen === null ? {} : { territory: chosen }))} /></EmptyState> : <Waiting lines={8} />}</Page>
  const organisation = search.organisation ?? (search.territory === undefined ? home?.organisation?.id : undefined)
  const speaksForTerritory = session?.may.includes('indicator.manage') ?? false
  return <IndicatorsOf key={`${territory} ${organisation ?? ''}`} place={{ territory, ...(organisation === undefined ? {} : { organisation }) }} mayChoose={speaksForTerritory} onTerritory={(chosen) => void navigate(paths.indicators(chosen === null ? {} : { territory: chosen }))} />
}

function IndicatorsOf({ place, mayChoose, onTerritory }: { place: AtPlace; mayChoose: boolean; onTerritory: (id: number | null) => void }) {
  const [isMaking, setMaking] = useState(false)
  const { data, error, refetch } = useQuery(indicatorsQuery(place))
  return (
    <Page
      title="Показатели" lead={data && `${data.place.organisation?.name ?? data.place.territory.name}: сколько сделано и к чему идёт. Каждое число открывается до поручений и фактов.`}
      actions={data?.mayMake && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setMaking(true)}>Завести показатель</Button>}
    >
      {mayChoose && <div className={classes.places}><TerritoryPicker label="Территория" value={place.territory} onChange={onTerritory} /></div>}
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={8} />}
      {data && data.items.length > 0 && (
        <section aria-labelledby="own-indicators">
          <h2 id="own-indicators" className={classes.heading}>Показатели региона</h2>
          <ul className={classes.list}>{data.items.map((indicator) => <IndicatorItem key={indicator.id} indicator={indicator} place={place} />)}</ul>
        </section>
      )}
      {data && data.roadmaps.length > 0 && <RoadmapTargets roadmaps={data.roadmaps} territory={place.territory} />}
      {data && data.items.length === 0 && data.roadmaps.length === 0 && (
        <EmptyState title="Показателей пока нет">{data.mayMake ? 'Заведите первый или утвердите дорожную карту: её целевые показатели появятся здесь сами.' : 'Они появятся, когда утвердят дорожную карту или регион заведёт свои.'}</EmptyState>
      )}
      {isMaking && data && <IndicatorDialog territory={data.place.territory} indicator={null} onClose={() => setMaking(false)} />}
    </Page>
  )
}
