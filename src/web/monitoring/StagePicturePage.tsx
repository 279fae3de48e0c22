import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import type { StagePictureReply } from '../../contract/monitoring.ts'
import { changeVerdicts } from '../../domain/monitoring/positive-change.ts'
import { changeVerdictWords } from '../../domain/monitoring/stage-words.ts'
import { stageNumbers, type StageNumber } from '../../domain/monitoring/stage.ts'
import { doneShare } from '../dashboards/shares.ts'
import { SharesBar, SharesLegend } from '../dashboards/SharesBar.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { documentStateWords } from '../programme-documents/document-words.ts'
import { programmeListQuery } from '../programmes/programme.queries.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { VerdictMark } from './VerdictMark.tsx'
import { stagePictureQuery } from './monitoring.queries.ts'
import { changeTones, schoolForms, stageNames, stageShares, verdictsInWords } from './stage-looks.ts'
import classes from './Monitoring.module.css'

const route = getRouteApi('/monitoring')

/** A stage at a glance, for whatever the reader speaks for: all together, factor by factor, territory by territory, school by school. */
export function StagePicturePage() {
  const { territory, stage, programme: chosen } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: years, error } = useQuery(programmeListQuery)
  const open = years?.items.filter(({ state }) => state !== 'preparing') ?? []
  const programme = chosen ?? open.find(({ state }) => state === 'running')?.id ?? open[0]?.id ?? null
  return (
    <Page title="Этапы мониторинга" width="wide" lead="Что школы должны были сделать к концу этапа, чем подтвердили и стало ли лучше.">
      <ProblemNote error={error} />
      {!years && !error && <Waiting lines={8} />}
      {years && programme === null && <EmptyState title="Года проекта ещё нет">Этапы появятся, когда школы войдут в год проекта.</EmptyState>}
      {programme !== null && (
        <>
          <div className={classes.bar}>
            {open.length > 1 && <NativeSelect label="Год проекта" value={programme} onChange={({ currentTarget }) => void navigate(paths.monitoring({ programme: currentTarget.value, territory, stage }))} data={open.map(({ id, initiative, year }) => ({ value: id, label: `${initiative.name}, ${year}` }))} />}
            <SegmentedControl aria-label="Этап" value={String(stage ?? 1)} onChange={(value) => void navigate(paths.monitoring({ programme: chosen, territory, stage: value === '2' ? 2 : 1 }))} data={stageNumbers.map((one) => ({ value: String(one), label: stageNames[one] }))} />
          </div>
          <Picture programme={programme} territory={territory} stage={stage ?? 1} isOnlyYear={open.length === 1} />
        </>
      )}
    </Page>
  )
}

function Picture({ programme, territory, stage, isOnlyYear }: { programme: string; territory: number | undefined; stage: StageNumber; isOnlyYear: boolean }) {
  const { data, error, refetch } = useQuery(stagePictureQuery(programme, { territory, stage }))
  const { data: own } = useQuery({ ...sessionQuery, select: ({ appointment }) => appointment?.organisation?.id })
  if (!data) return error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={8} />
  const [only] = data.schools
  // A school's people have no list to choose from.
  if (only !== undefined && only.id === own && isOnlyYear) return <Navigate {...paths.schoolStages(programme, own)} replace />
  if (data.counts.schools === 0) return <EmptyState title="Школ этого года здесь нет">Они появятся, когда войдут в год проекта.</EmptyState>
  const { isOver } = data
  const shares = stageShares(data.counts, isOver)
  const share = doneShare(shares)
  return (
    <>
      <p className={classes.small}>{territory !== undefined && <TextLink underline="always" {...paths.monitoring({ programme, stage })}>вся область доступа</TextLink>}{territory !== undefined && ' · '}{data.territory.name} · {stageNames[stage].toLowerCase()} {isOver ? 'завершён' : 'до'} {longDate(data.day)} · {counted(data.counts.schools, schoolForms)}, с принятыми программами: {data.counts.planned}</p>
      {share === null ? <EmptyState title="К концу этапа мер не запланировано">Меры приходят из принятых антирисковых программ.</EmptyState> : (
        <div className={classes.whole}>
          <p className={classes.share}>{share}<span>%</span></p>
          <div><SharesBar shares={shares} /><SharesLegend shares={shares} /></div>
        </div>
      )}
      <ul className={classes.numbers} aria-label="Отчёты школ"><li>отчёты отправили: <b>{data.counts.reported}</b></li><li>подтвердил куратор: <b>{data.counts.confirmed}</b></li><li>приняты: <b>{data.counts.accepted}</b></li></ul>
      <Factors factors={data.factors} isOver={isOver} />
      <Territories of={data} programme={programme} isOver={isOver} />
      <Schools of={data} programme={programme} isOver={isOver} />
    </>
  )
}

function Factors({ factors, isOver }: { factors: StagePictureReply['factors']; isOver: boolean }) {
  return factors.length === 0 ? null : (
    <section aria-labelledby="factors">
      <h2 id="factors" className={classes.heading}>По рисковым направлениям</h2>
      <ul className={classes.list}>
        {factors.map(({ code, name, schools, due, done, verdicts, changes }) => (
          <li key={code} className={classes.line}>
            <span>{name}<span className={classes.small}>{counted(schools, schoolForms)}: {verdictsInWords(verdicts, isOver)}</span></span>
            <SharesBar shares={stageShares({ due, done, awaiting: 0, returned: 0 }, isOver)} />
            <ul className={classes.marks} aria-label={`Изменения: ${name}`}>{changeVerdicts.filter((verdict) => changes[verdict] > 0).map((verdict) => <li key={verdict}><Mark tone={changeTones[verdict]}>{changeVerdictWords[verdict]}: {changes[verdict]}</Mark></li>)}</ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

type PartProps = { of: StagePictureReply; programme: string; isOver: boolean }

function Territories({ of: { children, stage }, programme, isOver }: PartProps) {
  return children.length === 0 ? null : (
    <section aria-labelledby="territories">
      <h2 id="territories" className={classes.heading}>По территориям</h2>
      <ul className={classes.list}>
        {children.map(({ territory, counts }) => (
          <li key={territory.id} className={classes.line}>
            <span><TextLink {...paths.monitoring({ programme, territory: territory.id, stage })}>{territory.name}</TextLink><span className={classes.small}>{counted(counts.schools, schoolForms)}, с программами: {counts.planned}</span></span>
            <SharesBar shares={stageShares(counts, isOver)} />
            <span className={classes.small}>отчёты: {counts.reported}, приняты: {counts.accepted}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Schools({ of: { schools }, programme, isOver }: PartProps) {
  return schools.length === 0 ? null : (
    <section aria-labelledby="schools">
      <h2 id="schools" className={classes.heading}>Школы</h2>
      <ul className={classes.list}>
        {schools.map(({ id, name, territory, verdict, isPlanned, report, ...counts }) => (
          <li key={id} className={classes.line}>
            <span><TextLink {...paths.schoolStages(programme, id)}>{name}</TextLink><span className={classes.small}>{territory}</span></span>
            <SharesBar shares={stageShares(counts, isOver)} />
            <ul className={classes.marks} aria-label={name}><li>{isPlanned ? <VerdictMark verdict={verdict} isOver={isOver} /> : <Mark>принятых программ нет</Mark>}</li><li><Mark tone={report === null ? 'neutral' : documentStateWords[report].tone}>отчёт: {report === null ? 'не начат' : documentStateWords[report].name}</Mark></li></ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
