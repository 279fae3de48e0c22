import { Button, Pagination, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { downloadAddress } from '../../contract/address.ts'
import { visitStateNames, visitTypeNames } from '../../contract/visit-names.ts'
import { downloadVisits, type VisitRow } from '../../contract/visits.ts'
import { visitStates, type VisitState } from '../../domain/visits/visit.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { ProposeDialog } from './ProposeDialog.tsx'
import { visitListQuery, visitPage } from './visit.queries.ts'
import { stateTones, whenOf } from './visit-words.ts'
import classes from './Visits.module.css'

/** «Посещения»: what is still to be agreed, held and signed first. */
export function VisitListPage() {
  const [state, setState] = useState<VisitState | null>(null)
  const [page, setPage] = useState(1)
  const [isNew, setNew] = useState(false)
  const { data, error, refetch } = useQuery(visitListQuery(state, (page - 1) * visitPage))
  return (
    <Page
      title="Посещения" lead="Куратор и школа договариваются о дне, записывают протокол и подписывают его с обеих сторон."
      actions={data && data.schools.length > 0 && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setNew(true)}>Предложить посещение</Button>}
    >
      <div className={classes.bar}>
        <Select label="Состояние" placeholder="любое" clearable data={visitStates.map((value) => ({ value, label: data === undefined ? visitStateNames[value] : `${visitStateNames[value]} (${data.counts[value]})` }))} value={state} onChange={(value) => { setState(visitStates.find((one) => one === value) ?? null); setPage(1) }} />
        <Button component="a" variant="default" mt="auto" href={downloadAddress(downloadVisits, { query: state === null ? {} : { state } })} leftSection={<Icon name="download" size={18} />}>Excel</Button>
      </div>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={6} />}
      {data?.items.length === 0 && <EmptyState title="Посещений пока нет">{data.schools.length > 0 ? 'Предложите день: вторая сторона согласится или предложит другой.' : 'Они появятся, когда кураторы и школы договорятся о встречах.'}</EmptyState>}
      {data && data.items.length > 0 && <ul className={classes.list} aria-label="Посещения">{data.items.map((visit) => <VisitLine key={visit.id} visit={visit} />)}</ul>}
      {data && data.total > visitPage && <Pagination mt="lg" total={Math.ceil(data.total / visitPage)} value={page} onChange={setPage} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Следующая страница' : 'Предыдущая страница' })} />}
      {isNew && data && <ProposeDialog schools={data.schools} onClose={() => setNew(false)} />}
    </Page>
  )
}

function VisitLine({ visit }: { visit: VisitRow }) {
  const { regionId, id, school, curator, territory, type, state } = visit
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <span className={classes.small}>{territory.name} · {visitTypeNames[type]}</span>
        <TextLink className={classes.title} {...paths.visit(regionId, id)}>{school.name}</TextLink>
        <span className={classes.small}>{whenOf(visit)} · куратор {curator.name}</span>
      </div>
      <Mark tone={stateTones[state]}>{visitStateNames[state]}</Mark>
    </li>
  )
}
