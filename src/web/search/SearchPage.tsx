import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { focusAtEnd } from '../kit/parts/focus-at-end.ts'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { FoundActivities } from './FoundActivities.tsx'
import { searchQuery } from './search.queries.ts'

const route = getRouteApi('/search')

export function SearchPage() {
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const words = q.trim().slice(0, 300)
  const { data: found, error, refetch } = useQuery(searchQuery(words))
  const ask = useDebouncedCallback((typed: string) => void navigate({ ...paths.search(typed.trim() === '' ? {} : { q: typed.trim() }), replace: true }), 250)
  return (
    <Page title="Поиск по мероприятиям" lead="По всем дорожным картам, в любой форме слова: «школа» найдёт и «для школ».">
      <search>
        <TextInput
          ref={focusAtEnd} size="lg" aria-label="Что найти" placeholder="слова из названия или описания мероприятия" leftSection={<Icon name="search" />} maxLength={300}
          defaultValue={q} onChange={({ currentTarget }) => ask(currentTarget.value)}
        />
      </search>
      <div style={{ marginBlockStart: '1.5rem' }}>
        <ProblemNote error={error} onRetry={() => void refetch()} />
        {words !== '' && !found && !error && <Waiting lines={5} />}
        {words !== '' && found && found.length > 0 && <FoundActivities items={found} />}
        {words !== '' && found?.length === 0 && <EmptyState title="Ничего не нашлось">Попробуйте другое слово или меньше слов: ищутся мероприятия, в которых есть все.</EmptyState>}
      </div>
    </Page>
  )
}
