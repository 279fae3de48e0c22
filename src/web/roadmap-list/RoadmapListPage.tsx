import { Pagination } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { ButtonLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { roadmapForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { RoadmapFilterBar } from './RoadmapFilterBar.tsx'
import { pageSize, roadmapListQuery } from './roadmap-list.queries.ts'
import { RoadmapTable } from './RoadmapTable.tsx'
import classes from './RoadmapListPage.module.css'

const route = getRouteApi('/roadmaps')

export function RoadmapListPage() {
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPlaceholderData, refetch } = useQuery(roadmapListQuery(filters))
  const { page = 1, ...narrowing } = filters
  const isNarrowed = Object.keys(narrowing).length > 0
  const pages = Math.ceil((data?.total ?? 0) / pageSize)
  return (
    <Page title="Дорожные карты" lead={data && data.total > 0 && counted(data.total, roadmapForms)} actions={<Actions />}>
      {(isNarrowed || (data && data.total > 0)) && <RoadmapFilterBar filters={filters} />}
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={8} />}
      {data && data.total > 0 && <div className={classes.list} data-stale={isPlaceholderData}><RoadmapTable items={data.items} /></div>}
      {data && data.total === 0 && (isNarrowed ? <NothingFound /> : <FirstSteps />)}
      {pages > 1 && <Pagination mt="xl" total={pages} value={page} onChange={(chosen) => void navigate(paths.roadmaps({ ...filters, page: chosen }))} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Следующая страница' : 'Предыдущая страница' })} />}
    </Page>
  )
}

function Actions() {
  return (
    <>
      <ButtonLink variant="default" leftSection={<Icon name="import" size={18} />} {...paths.imports()}>Загрузить документ</ButtonLink>
      <ButtonLink leftSection={<Icon name="plus" size={18} />} {...paths.newRoadmap()}>Новая дорожная карта</ButtonLink>
    </>
  )
}

function FirstSteps() {
  return (
    <EmptyState title="Здесь будут дорожные карты" actions={<Actions />}>
      Загрузите приказ с планом-графиком: Опора прочтёт его, покажет рядом с подлинником и соберёт из него живой план. Или составьте карту с чистого листа.
    </EmptyState>
  )
}

function NothingFound() {
  return (
    <EmptyState title="Ничего не нашлось" actions={<ButtonLink variant="default" {...paths.roadmaps()}>Показать все</ButtonLink>}>
      Ни одна дорожная карта не подходит под все условия сразу. Снимите одно из них.
    </EmptyState>
  )
}
