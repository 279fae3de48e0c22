import { Button, NumberInput, Pagination, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { roundStateNames } from '../../contract/review-names.ts'
import { concludeReviews, distributeReviews, drawReviewSample, type ReviewBoardReply } from '../../contract/reviews.ts'
import { roundStates, type RoundState } from '../../domain/reviews/review-states.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import { RoundLine } from './RoundLine.tsx'
import { boardQuery, queuePage, reviewsKey, roundsQuery } from './review.queries.ts'
import classes from './Reviews.module.css'

const route = getRouteApi('/programmes/$id/reviews')

/** «Экспертиза документов»: for those who lead it, step by step. */
export function ReviewBoardPage() {
  const { id } = route.useParams()
  const { data: board, error, refetch } = useQuery(boardQuery(id))
  const above = <TextLink {...paths.programme(id)}>Год проекта</TextLink>
  if (!board) return <Page title="Экспертиза документов" above={above}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={10} />}</Page>
  const { steps, experts, samples, territory, programme } = board
  return (
    <Page title="Экспертиза документов" above={above} lead={`${territory.name} · ${programme.name}, ${programme.year}`}>
      <ul className={classes.list} aria-label="Шаги экспертизы">{steps.filter(({ rule }) => rule.on === 'route').map((step) => <StepLine key={step.rule.code} board={board} step={step} sampleId={null} />)}</ul>
      <h2 className={classes.heading}>Выборочная экспертиза</h2>
      {samples.length > 0 && (
        <ul className={classes.list} aria-label="Выборки">
          {samples.map(({ id: sampleId, step, share, seed, cohortYear, cohort, drawn, drawnOn, concluded }) => {
            const found = steps.find(({ rule }) => rule.code === step)
            return (
              <li key={sampleId} className={classes.line}>
                <div className={classes.words}>
                  <span className={classes.title}>{drawn} из {cohort} школ {cohortYear} года</span>
                  <span className={classes.small}>{found?.rule.title} · не менее {share} % · выбрано {longDate(drawnOn)} по слову «{seed}» · прочитаны документы школ: {concluded} из {drawn}</span>
                </div>
                {found?.may.lead === true && <Actions board={board} step={found} sampleId={sampleId} />}
              </li>
            )
          })}
        </ul>
      )}
      {steps.some(({ rule, may }) => rule.on === 'sample' && may.lead) ? <DrawSample board={board} /> : samples.length === 0 && <p>Выборок на этом уровне нет.</p>}
      <h2 className={classes.heading}>Эксперты</h2>
      {experts.length === 0 ? <EmptyState title="Экспертов пока нет">Назначьте их на странице «Люди»: экспертизу распределяют между назначенными.</EmptyState> : (
        <ul className={classes.list} aria-label="Эксперты">
          {experts.map(({ personId, name, assigned, overdue, given, declined }) => (
            <li key={personId} className={classes.line}>
              <span className={classes.words}>{name}</span>
              <span className={classes.small}>ждут: {assigned}{overdue > 0 && `, просрочено: ${overdue}`} · сдано: {given}{declined > 0 && ` · отказов: ${declined}`}</span>
            </li>
          ))}
        </ul>
      )}
      <Rounds id={id} board={board} />
    </Page>
  )
}

type Step = ReviewBoardReply['steps'][number]

function StepLine({ board, step, sampleId }: { board: ReviewBoardReply; step: Step; sampleId: string | null }) {
  const { rule, window, waiting, open, third, ready, passed, returned, overdue, may } = step
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <span className={classes.title}>{rule.title}</span>
        <span className={classes.small}>{rule.experts === 2 ? 'два эксперта' : 'один эксперт'}{rule.isBlind && ', школа скрыта'} · на документ {rule.days} дн. · проходит от {rule.passFrom} %{window !== null && ` · с ${longDate(window.opensOn)} по ${longDate(window.closesOn)}`}</span>
        <ul className={classes.numbers} aria-label={`Ход: ${rule.title}`}>
          <li>ждут: {waiting}</li><li>читают: {open}</li>{third > 0 && <li>нужен ещё эксперт: {third}</li>}<li>готовы: {ready}</li><li>прошли: {passed}</li><li>возвращены: {returned}</li>{overdue > 0 && <li>просрочено: {overdue}</li>}
        </ul>
      </div>
      {may.lead && <Actions board={board} step={step} sampleId={sampleId} />}
    </li>
  )
}

function Actions({ board, step: { rule, waiting, ready }, sampleId }: { board: ReviewBoardReply; step: Step; sampleId: string | null }) {
  const distribute = useCommand(distributeReviews, {
    renews: [reviewsKey],
    onDone: ({ documents, reviews, short, left, tooEarly, tooLate, closed }) => tell([`Распределено документов: ${documents}, экспертиз: ${reviews}.`, short > 0 ? `Не хватает экспертов без конфликта интересов: ${short}.` : '', left > 0 ? `Осталось: ${left}, распределите ещё раз.` : '', tooEarly + closed > 0 ? `Окно закрыто: ${tooEarly + closed}.` : '', tooLate > 0 ? `Поступили поздно, нужно продление: ${tooLate}.` : ''].filter(Boolean).join(' ')),
  })
  const conclude = useCommand(concludeReviews, { renews: [reviewsKey], onDone: ({ passed, returned }) => tell(`Заключения выпущены. Прошли: ${passed}, возвращены: ${returned}.`) })
  const where = { step: rule.code, territoryId: board.territory.id }
  return (
    <div className={classes.bar}>
      <Button variant="default" disabled={sampleId === null && waiting === 0} loading={distribute.isRunning} aria-label={`Распределить: ${rule.title}`} onClick={() => distribute.run({ params: { id: board.programme.id }, body: { ...where, sampleId, seed: crypto.randomUUID() } })}>Распределить</Button>
      <Button disabled={ready === 0} loading={conclude.isRunning} aria-label={`Выпустить заключения: ${rule.title}`} onClick={() => conclude.run({ params: { id: board.programme.id }, body: { ...where, documentId: null } })}>Выпустить заключения</Button>
      <ProblemNote error={distribute.error ?? conclude.error} />
    </div>
  )
}

function DrawSample({ board: { steps, programme, territory, hasPrevious } }: { board: ReviewBoardReply }) {
  const mine = steps.find(({ rule, may }) => rule.on === 'sample' && may.lead)
  const [share, setShare] = useState<number | string>(50)
  const [cohort, setCohort] = useState<'this' | 'previous'>(hasPrevious ? 'previous' : 'this')
  const [seed, setSeed] = useState(() => `${programme.year}-1`)
  const draw = useCommand(drawReviewSample, { renews: [reviewsKey], onDone: ({ drawn, cohort: of }) => tell(`Выбрано школ: ${drawn} из ${of}.`) })
  return (
    <>
      <div className={classes.bar}>
        <Select label="Из каких школ" allowDeselect={false} data={[{ value: 'this', label: 'этого года' }, ...(hasPrevious ? [{ value: 'previous', label: 'прошлого года' }] : [])]} value={cohort} onChange={(value) => setCohort(value === 'previous' ? 'previous' : 'this')} />
        <NumberInput label="Не менее, %" min={1} max={100} value={share} onChange={setShare} w="8rem" />
        <TextInput label="Слово жребия" value={seed} onChange={({ currentTarget }) => setSeed(currentTarget.value)} />
        <Button variant="default" loading={draw.isRunning} disabled={typeof share !== 'number' || seed.trim() === ''} onClick={() => mine && draw.run({ params: { id: programme.id }, body: { sampleId: crypto.randomUUID(), step: mine.rule.code, territoryId: territory.id, cohort, share: Number(share), seed } })}>Провести выборку</Button>
      </div>
      <p className={classes.small}>По тому же слову из тех же школ всегда выйдет та же выборка: её может повторить каждый.</p>
      <ProblemNote error={draw.error} />
    </>
  )
}

function Rounds({ id, board }: { id: string; board: ReviewBoardReply }) {
  const [step, setStep] = useState<string | null>(null)
  const [state, setState] = useState<RoundState | null>(null)
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useQuery(roundsQuery(id, step, state, (page - 1) * queuePage))
  return (
    <section aria-label="По документам">
      <h2 className={classes.heading}>По документам</h2>
      <div className={classes.bar}>
        <Select label="Шаг" placeholder="любой" clearable data={board.steps.map(({ rule }) => ({ value: rule.code, label: rule.title }))} value={step} onChange={(value) => { setStep(value); setPage(1) }} />
        <Select label="Состояние" placeholder="любое" clearable data={roundStates.map((value) => ({ value, label: roundStateNames[value] }))} value={state} onChange={(value) => { setState(roundStates.find((one) => one === value) ?? null); setPage(1) }} />
      </div>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {data?.items.length === 0 && <EmptyState title="Экспертиз пока нет">Они появятся, когда кураторы подтвердят документы и вы распределите экспертизу.</EmptyState>}
      {data && data.items.length > 0 && <ul className={classes.list}>{data.items.map((round) => <RoundLine key={`${round.documentId} ${round.number}`} round={round} experts={board.experts} />)}</ul>}
      {data && data.total > queuePage && <Pagination mt="lg" total={Math.ceil(data.total / queuePage)} value={page} onChange={setPage} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Следующая страница' : 'Предыдущая страница' })} />}
    </section>
  )
}
