import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { stateIndicator, type OneIndicatorReply } from '../../contract/indicators.ts'
import { useState } from 'react'
import { useCommand } from '../kit/api/use-command.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { BreakdownTable } from './breakdown/BreakdownTable.tsx'
import { IndicatorActions } from './editor/IndicatorActions.tsx'
import { IndicatorFacts } from './IndicatorFacts.tsx'
import { indicatorMembersQuery, indicatorQuery, indicatorsKey, type AtPlace } from './indicator.queries.ts'
import { memberForms } from './indicator-words.ts'
import { MemberList } from './opened/MemberList.tsx'
import { StandingBar } from './standing/StandingBar.tsx'
import { StateMark } from './standing/StateMark.tsx'
import { valueInWords } from './standing/standing-words.ts'
import { StateDialog } from './stated/StateDialog.tsx'
import { StatedList } from './stated/StatedList.tsx'
import classes from './Indicators.module.css'

const route = getRouteApi('/indicators/$id')

/** One indicator at one place: the number, its parts below, and whom it counts. */
export function IndicatorPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const { data: session } = useQuery(sessionQuery)
  const territory = search.territory ?? session?.appointment?.territory.id
  const place = territory === undefined ? null : { territory, ...(search.organisation === undefined ? {} : { organisation: search.organisation }) }
  const { data, error, refetch } = useQuery({ ...indicatorQuery(id, place ?? { territory: 0 }), enabled: place !== null })
  if (!data || place === null) return <Page title="Показатель" above={<TextLink {...paths.indicators()}>Показатели</TextLink>}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={8} />}</Page>
  return <OneIndicator found={data} place={place} />
}

function OneIndicator({ found, place }: { found: OneIndicatorReply; place: AtPlace }) {
  const { indicator, place: { territory, organisation }, parts, stated } = found
  const { standing, unit, comparator } = indicator
  return (
    <Page title={indicator.name} above={<><TextLink {...paths.indicators(place)}>Показатели</TextLink> <span aria-hidden>/</span> {organisation?.name ?? territory.name}</>} actions={<IndicatorActions indicator={indicator} place={place} />}>
      <section className={classes.whole} aria-label="Как стоит">
        <div className={classes.marks}><StateMark state={standing.state} basis={standing.basis} /></div>
        <p className={classes.big}>{standing.measured === null ? '—' : valueInWords(standing.measured, unit)}</p>
        <StandingBar standing={{ unit, comparator, aim: standing.target.value, measured: standing.measured, projected: standing.projected, state: standing.state }} />
      </section>
      <IndicatorFacts indicator={indicator} />
      {parts.length > 0 && <BreakdownTable found={found} />}
      {indicator.measure === 'stated' ? <Stated found={found} stated={stated} /> : <Members id={indicator.id} place={place} />}
    </Page>
  )
}

function Members({ id, place }: { id: string; place: AtPlace }) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(indicatorMembersQuery(id, place))
  const total = data?.pages[0]?.total ?? 0
  return (
    <section className={classes.section} aria-labelledby="members">
      <h2 id="members" className={classes.heading}>Из кого сложилось число{total > 0 && `: ${counted(total, memberForms)}`}</h2>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={4} />}
      {data && total === 0 && <EmptyState title="Считать пока некого">Ни одно поручение и ни один факт ещё не попали в отбор показателя.</EmptyState>}
      {data && total > 0 && <MemberList members={data.pages.flatMap(({ members }) => members)} onMore={hasNextPage ? () => void fetchNextPage() : undefined} isLoading={isFetchingNextPage} />}
    </section>
  )
}

function Stated({ found: { indicator, place }, stated }: { found: OneIndicatorReply; stated: OneIndicatorReply['stated'] }) {
  const [isStating, setStating] = useState(false)
  const { run, isRunning, error } = useCommand(stateIndicator, { renews: [indicatorsKey], onDone: () => { setStating(false); tell('Значение указано.') } })
  return (
    <section className={classes.section} aria-labelledby="stated">
      <div className={classes.head}>
        <h2 id="stated" className={classes.heading}>Указанные значения</h2>
        {indicator.may.includes('state') && <Button size="compact-md" onClick={() => setStating(true)}>Указать значение</Button>}
      </div>
      <StatedList items={stated} unit={indicator.unit} />
      {isStating && (
        <StateDialog name={indicator.name} unit={indicator.unit} place={place} isRunning={isRunning} error={error} onClose={() => setStating(false)}
          onSend={(body) => run({ params: { id: indicator.id }, body: { ...body, territoryId: place.territory.id, organisationId: place.organisation?.id ?? null } })} />
      )}
    </section>
  )
}
