import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { downloadAddress } from '../../contract/address.ts'
import { exportSummary } from '../../contract/running-plan.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { counted, type Forms } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { TerritoryPicker } from '../territories/TerritoryPicker.tsx'
import { SummaryLegend } from './SummaryLegend.tsx'
import { SummarySheet } from './SummarySheet.tsx'
import { parseSummaryFilters } from './summary-filters.ts'
import { summaryQuery } from './summary.queries.ts'
import classes from './Summary.module.css'

const route = getRouteApi('/roadmaps/$id/summary')
const schoolForms: Forms = ['школа', 'школы', 'школ']
const needChoices = [{ value: 'overdue', label: 'Есть просроченное' }, { value: 'returned', label: 'Есть возвращённое' }, { value: 'awaiting', label: 'Ждёт подтверждения' }, { value: 'open', label: 'Есть что делать сейчас' }]
const stepForms: Forms = ['шаг', 'шага', 'шагов']

/** «Сводная»: schools × steps, alive. */
export function SummaryPage() {
  const { id } = route.useParams()
  const filters = route.useSearch()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery({ ...summaryQuery(id, filters, 0), placeholderData: (before) => before })
  const narrow = (part: Record<string, unknown>) => void navigate({ ...paths.summary(id, parseSummaryFilters({ ...filters, ...part })), replace: true })
  const narrowSoon = useDebouncedCallback(narrow, 250)
  return (
    <Page title="Сводная" width="wide" above={<TextLink {...paths.roadmap(id)}>Дорожная карта</TextLink>} lead={data && `${counted(data.total, schoolForms)}, ${counted(data.steps.length, stepForms)}. Клетка открывает работу школы по этому шагу и обсуждение.`}
      actions={data && data.total > 0 && <Button component="a" variant="default" leftSection={<Icon name="download" size={18} />} href={downloadAddress(exportSummary, { params: { id }, query: filters })}>Excel</Button>}
    >
      <search className={classes.filters}>
        <TextInput label="Школа" placeholder="часть названия" leftSection={<Icon name="search" size={18} />} defaultValue={filters.q ?? ''} onChange={({ currentTarget }) => narrowSoon({ q: currentTarget.value.trim() })} />
        <TerritoryPicker label="Территория" placeholder="любая" clearable value={filters.territory ?? null} onChange={(territory) => narrow({ territory })} />
        <Select label="Что нужно школам" placeholder="всё равно" clearable data={needChoices} value={filters.needs ?? null} onChange={(needs) => narrow({ needs })} />
      </search>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={12} />}
      {data && data.total === 0 && <EmptyState title="Школ здесь нет">{filters.q === undefined && filters.territory === undefined && filters.needs === undefined ? 'Дорожная карта ещё не утверждена, или в её году проекта нет школ этой территории.' : 'Уберите часть условий отбора.'}</EmptyState>}
      {data && data.total > 0 && <><SummaryLegend /><SummarySheet roadmapId={id} filters={filters} first={data} /></>}
    </Page>
  )
}
