import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { assignmentStates } from '../../domain/assignments/assignment-state.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { assignmentStateNames } from '../kit/names/assignment-state-names.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { ButtonLink, TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { AssignmentItem } from './AssignmentItem.tsx'
import { parseAssignmentFilters } from './assignment-filters.ts'
import { assignmentListQuery } from './assignments.queries.ts'
import classes from './Assignments.module.css'
import { deskGroupWords } from './desk-group-words.ts'

const route = getRouteApi('/assignments')
const choices = [{ value: 'overdue', label: 'Просрочено' }, ...assignmentStates.map((state) => ({ value: state, label: assignmentStateNames[state] }))]

/** All assignments that this appointment may see, narrowed and ordered. */
export function AssignmentListPage() {
  const filters = route.useSearch()
  const navigate = useNavigate()
  const { data: session } = useQuery(sessionQuery)
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(assignmentListQuery(filters))
  const rows = data?.pages.flatMap(({ items }) => items)
  const narrow = (part: Record<string, unknown>) => void navigate({ ...paths.assignments(parseAssignmentFilters({ ...filters, ...part })), replace: true })
  const narrowSoon = useDebouncedCallback(narrow, 250)
  const isNarrowed = Object.keys(filters).some((name) => name !== 'sort')
  return (
    <Page
      title={filters.group === undefined ? 'Поручения' : deskGroupWords[filters.group].title} above={<TextLink {...paths.desk()}>Рабочий стол</TextLink>}
      actions={isNarrowed && <ButtonLink variant="default" {...paths.assignments()}>Показать все</ButtonLink>}
    >
      <search className={classes.filters}>
        <TextInput label="Слова" placeholder="из мероприятия или названия школы" leftSection={<Icon name="search" size={18} />} defaultValue={filters.q ?? ''} onChange={({ currentTarget }) => narrowSoon({ q: currentTarget.value.trim() })} />
        <Select
          label="Состояние" placeholder="любое" clearable data={choices} value={filters.overdue === 'true' ? 'overdue' : filters.state ?? null}
          onChange={(chosen) => narrow(chosen === 'overdue' ? { overdue: 'true', state: undefined } : { overdue: undefined, state: chosen })}
        />
        <Select
          label="Что требуется" placeholder="всё" clearable data={[{ value: 'do', label: 'Выполнить' }, { value: 'organise', label: 'Организовать' }]}
          value={filters.duty ?? null} onChange={(duty) => narrow({ duty })}
        />
        <Select
          label="По порядку" allowDeselect={false} data={[{ value: 'due', label: 'срока' }, { value: 'organisation', label: 'организаций' }]}
          value={filters.sort ?? 'due'} onChange={(sort) => narrow({ sort })}
        />
      </search>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!rows && !error && <Waiting lines={10} />}
      {rows && rows.length > 0 && <ul className={classes.list}>{rows.map((assignment) => <AssignmentItem key={assignment.id} assignment={assignment} today={session?.programmeDate ?? ''} />)}</ul>}
      {rows?.length === 0 && <EmptyState title="Таких поручений нет">{isNarrowed ? 'Уберите часть условий отбора.' : 'Они появятся, когда утвердят дорожную карту.'}</EmptyState>}
      {hasNextPage && <Button variant="default" mt="lg" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>Показать ещё</Button>}
    </Page>
  )
}
