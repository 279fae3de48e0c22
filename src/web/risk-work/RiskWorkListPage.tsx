import { Pagination } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { activationWords, diagnosisWords } from './risk-work-words.ts'
import { riskWorkListQuery } from './risk-work.queries.ts'
import classes from './RiskWork.module.css'

const route = getRouteApi('/programmes/$id/risk-work')
const perPage = 100

/** The schools of a year: who is verified, who has diagnosed, whose choice waits. */
export function RiskWorkListPage() {
  const { id } = route.useParams()
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useQuery(riskWorkListQuery(id, (page - 1) * perPage))
  return (
    <Page title="Риски и меры школ" above={<TextLink {...paths.programme(id)}>Год проекта</TextLink>} lead={data && `Школ: ${data.total}. Профиль верифицирован: ${data.counts.verified}. Самодиагностика отправлена: ${data.counts.diagnosed}. Выбор рисков ждёт куратора: ${data.counts.sent}, возвращён: ${data.counts.returned}, подтверждён: ${data.counts.confirmed}.`}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={8} />}
      {data?.items.length === 0 && <EmptyState title="Школ этого года здесь нет">Они появятся, когда войдут в год проекта.</EmptyState>}
      <ul className={classes.list} aria-label="Школы">
        {data?.items.map(({ school, territory, curator, factors, verified, disputed, activated, diagnosis, activation }) => (
          <li key={school.id} className={classes.line}>
            <div className={classes.words}>
              <span className={classes.small}>{territory.name}{curator === null ? ' · без куратора' : ` · куратор ${curator}`}</span>
              <TextLink {...paths.riskWork(id, school.id)}>{school.name}</TextLink>
              <span className={classes.small}>верифицировано {verified} из {factors}{disputed > 0 && `, оспорено ${disputed}`}, активировано {activated}</span>
            </div>
            <Mark tone={diagnosisWords[diagnosis].tone}>{diagnosisWords[diagnosis].name}</Mark>
            <Mark tone={activationWords[activation].tone}>{activationWords[activation].name}</Mark>
          </li>
        ))}
      </ul>
      {data && data.total > perPage && <Pagination mt="lg" total={Math.ceil(data.total / perPage)} value={page} onChange={setPage} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Следующая страница' : 'Предыдущая страница' })} />}
    </Page>
  )
}
