import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { significanceLooks } from '../../../contract/risk-looks.ts'
import { significances } from '../../../domain/risks/risk-factor.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { SignificanceSign } from '../SignificanceSign.tsx'
import { heatMapQuery } from '../risk.queries.ts'
import { HeatMapFiles } from './HeatMapFiles.tsx'
import { HeatMapSheet } from './HeatMapSheet.tsx'
import { narrowedRows, type RowOrder } from './heat-map-rows.ts'
import classes from './HeatMap.module.css'

const route = getRouteApi('/risks/$id')

/** Factors × territories or schools, by colour and sign. */
export function HeatMapPage() {
  const { id } = route.useParams()
  const { territory, of } = route.useSearch()
  const navigate = useNavigate()
  const asked = { ...(territory === undefined ? {} : { territory }), of: of ?? 'territories' } as const
  const { data, error, refetch } = useQuery(heatMapQuery(id, asked))
  // A curator has schools and no territory; where schools stand straight in a region, there is nothing between.
  const fallback = useQuery({ ...heatMapQuery(id, { ...asked, of: 'schools' }), enabled: asked.of === 'territories' && (error !== null || data?.rows.length === 0) })
  const isFallback = asked.of === 'territories' && (error !== null || data?.rows.length === 0)
  const map = isFallback ? fallback.data : data
  const [words, setWords] = useState('')
  const [high, setHigh] = useState<string | null>(null)
  const [order, setOrder] = useState<RowOrder>({ by: 'name', isDescending: false })
  const search = useDeferredValue(words.trim().toLowerCase())
  const rows = useMemo(() => (map === undefined ? [] : narrowedRows(map, { search, high, order })), [map, search, high, order])
  const shownOf = isFallback ? 'schools' : asked.of
  const show = (next: string) => void navigate(paths.riskMap(id, { ...(territory === undefined ? {} : { territory }), ...(next === 'schools' ? { of: 'schools' as const } : {}) }))
  return (
    <Page
      title={map === undefined ? 'Карта рисков' : `Карта рисков: ${map.territory.name}`} width="wide"
      above={<><TextLink {...paths.risks()}>Рисковые профили</TextLink>{map?.path.map((place) => <span key={place.id}> · <TextLink {...paths.riskMap(id, { territory: place.id, ...(of === undefined ? {} : { of }) })}>{place.name}</TextLink></span>)}</>}
      lead={map && `${map.edition.initiative}, ${map.edition.year} год, расчёт № ${map.edition.number}${map.edition.publishedOn === null ? ', ещё не опубликован' : ''}. ${shownOf === 'schools' ? 'Название школы открывает её профиль.' : 'Средний балл школ; название территории открывает её.'}`}
      actions={map && map.rows.length > 0 && <HeatMapFiles id={id} of={shownOf} territory={territory} isSpreadTold={!isFallback} />}
    >
      <search className={classes.filters}>
        {!isFallback && <SegmentedControl aria-label="Что в строках" value={asked.of} onChange={show} data={[{ value: 'territories', label: 'Территории' }, { value: 'schools', label: 'Школы' }]} />}
        <TextInput aria-label="Название" placeholder="часть названия" leftSection={<Icon name="search" size={18} />} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
        <Select aria-label="Высокая значимость" placeholder={shownOf === 'schools' ? 'с высоким риском по направлению …' : 'есть школы с высоким риском по …'} clearable value={high} onChange={setHigh} data={map?.factors.map(({ code, name }) => ({ value: code, label: name })) ?? []} />
      </search>
      {!isFallback && <ProblemNote error={error} onRetry={() => void refetch()} />}
      <ProblemNote error={fallback.error} />
      {map === undefined && (error === null || fallback.isFetching) && <Waiting lines={14} />}
      {map && map.rows.length === 0 && <EmptyState title="Школ здесь нет">В этом расчёте нет школ, которые вам видны.</EmptyState>}
      {map && map.rows.length > 0 && (
        <>
          <ul className={classes.legend} aria-label="Обозначения">{significances.map((one) => <li key={one}><span className={classes.sample} data-tone={significanceLooks[one].tone} aria-hidden><SignificanceSign significance={one} /></span>{significanceLooks[one].name}</li>)}</ul>
          <HeatMapSheet map={map} rows={rows} order={order} onOrder={setOrder} />
        </>
      )}
    </Page>
  )
}
