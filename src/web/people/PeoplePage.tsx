import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { ButtonLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { personForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { PeopleFilterBar } from './PeopleFilterBar.tsx'
import { PeopleList } from './PeopleList.tsx'
import { peopleQuery } from './people.queries.ts'

const route = getRouteApi('/people')

/** Everybody whom the reader may see, in the order of names. */
export function PeoplePage() {
  const filters = route.useSearch()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery(peopleQuery(filters))
  const { data: session } = useQuery(sessionQuery)
  const people = data?.pages.flatMap(({ items }) => items)
  const total = data?.pages[0]?.total ?? null
  const mayAppoint = (data?.pages[0]?.mayAppoint.length ?? 0) > 0
  const isNarrowed = Object.keys(filters).length > 0
  return (
    <Page
      title="Люди" lead={total !== null && total > 0 && counted(total, personForms)}
      actions={(
        <>
          {session?.may.includes('person.erase') && <ButtonLink variant="default" {...paths.erasureRequests()}>Запросы об удалении</ButtonLink>}
          {mayAppoint && <ButtonLink leftSection={<Icon name="plus" size={18} />} {...paths.newPerson()}>Завести человека</ButtonLink>}
        </>
      )}
    >
      <PeopleFilterBar filters={filters} />
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!people && !error && <Waiting lines={10} />}
      {people && people.length > 0 && <PeopleList people={people} isStale={isPlaceholderData} onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null} />}
      {people?.length === 0 && (isNarrowed
        ? <EmptyState title="Никого не нашлось" actions={<ButtonLink variant="default" {...paths.people()}>Показать всех</ButtonLink>}>Под все условия сразу не подходит никто. Снимите одно из них.</EmptyState>
        : <EmptyState title="Здесь будут люди">Заведите первого: имя и то, кем он назначен. Потом его можно пригласить в систему.</EmptyState>)}
    </Page>
  )
}
