import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { ButtonLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { JournalEntry } from './JournalEntry.tsx'
import { JournalSearch } from './JournalSearch.tsx'
import { journalQuery } from './journal.queries.ts'
import classes from './JournalPage.module.css'

const route = getRouteApi('/journal')

export function JournalPage() {
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({ ...journalQuery(filters), placeholderData: keepPreviousData })
  const entries = data?.pages.flatMap(({ items }) => items)
  return (
    <Page
      title="Журнал" lead="Кто, что и когда сделал. Записи нельзя ни исправить, ни удалить: каждая скреплена с предыдущей."
      actions={Object.keys(filters).length > 0 && <ButtonLink variant="default" {...paths.journal()}>Показать все записи</ButtonLink>}
    >
      <JournalSearch filters={filters} onChange={(chosen) => void navigate({ ...paths.journal(chosen), replace: true })} />
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!entries && !error && <Waiting lines={10} />}
      {entries && entries.length > 0 && <ol className={classes.list}>{entries.map((entry) => <JournalEntry key={entry.id} entry={entry} />)}</ol>}
      {entries?.length === 0 && Object.keys(filters).length > 0 && <EmptyState title="Ничего не найдено">Уберите часть условий отбора.</EmptyState>}
      {entries?.length === 0 && Object.keys(filters).length === 0 && <EmptyState title="Записей пока нет">Первая появится, как только кто-нибудь что-нибудь изменит.</EmptyState>}
      {hasNextPage && <Button variant="default" mt="lg" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>Показать более ранние</Button>}
    </Page>
  )
}
