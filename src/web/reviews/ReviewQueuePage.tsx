import { Pagination, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reviewKindNames, reviewStateNames } from '../../contract/review-names.ts'
import type { QueuedReview } from '../../contract/reviews.ts'
import { reviewStates, type ReviewState } from '../../domain/reviews/review-states.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import { percentWords, stateTones } from './review-words.ts'
import { queuePage, queueQuery } from './review.queries.ts'
import classes from './Reviews.module.css'

/** «Экспертиза»: what the expert was asked to read, the most urgent first. */
export function ReviewQueuePage() {
  const [state, setState] = useState<ReviewState | null>('assigned')
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useQuery(queueQuery(state, (page - 1) * queuePage))
  return (
    <Page title="Экспертиза" lead="Документы школ, которые вам поручено прочитать. Первыми стоят те, чей срок ближе.">
      <div className={classes.bar}>
        <Select label="Состояние" placeholder="ждут и сданы" clearable data={reviewStates.map((value) => ({ value, label: data === undefined ? reviewStateNames[value] : `${reviewStateNames[value]} (${data.counts[value]})` }))} value={state} onChange={(value) => { setState(reviewStates.find((one) => one === value) ?? null); setPage(1) }} />
      </div>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={6} />}
      {data?.items.length === 0 && <EmptyState title={state === 'assigned' ? 'Очередь пуста' : 'Здесь ничего нет'}>{state === 'assigned' ? 'Новые документы появятся, когда координатор распределит экспертизу.' : 'Выберите другое состояние.'}</EmptyState>}
      {data && data.items.length > 0 && <ul className={classes.list} aria-label="Порученные экспертизы">{data.items.map((item) => <QueueLine key={item.id} item={item} />)}</ul>}
      {data && data.total > queuePage && <Pagination mt="lg" total={Math.ceil(data.total / queuePage)} value={page} onChange={setPage} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Следующая страница' : 'Предыдущая страница' })} />}
    </Page>
  )
}

function QueueLine({ item: { regionId, id, title, factor, school, territory, step, round, state, dueOn, isOverdue, scored, criteria, percent } }: { item: QueuedReview }) {
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <span className={classes.small}>{step} · {reviewKindNames[round]}</span>
        <TextLink className={classes.title} {...paths.review(regionId, id)}>{title}{factor !== null && `: ${factor}`}</TextLink>
        <span className={classes.small}>{school === null ? 'Школа скрыта от эксперта' : `${school}, ${territory ?? ''}`} · {state === 'assigned' ? `до ${longDate(dueOn)}, оценено ${scored} из ${criteria}` : percent === null ? longDate(dueOn) : percentWords(percent)}</span>
      </div>
      <Mark tone={isOverdue ? 'refusal' : stateTones[state]}>{isOverdue ? 'просрочена' : reviewStateNames[state]}</Mark>
    </li>
  )
}
