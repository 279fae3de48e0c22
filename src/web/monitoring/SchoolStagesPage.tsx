import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { SchoolStagesReply, StageFactorReply } from '../../contract/monitoring.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import { actionStateInWords, changeVerdictWords, evidenceInWords } from '../../domain/monitoring/stage-words.ts'
import { SharesBar } from '../dashboards/SharesBar.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { counted, printedNumber } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { documentStateWords } from '../programme-documents/document-words.ts'
import { useIsAll } from '../programmes/use-is-all.ts'
import { ChangeLine } from './ChangeLine.tsx'
import { VerdictMark } from './VerdictMark.tsx'
import { schoolStagesQuery } from './monitoring.queries.ts'
import { actionForms, changeTones, sharesOfActions, stageNames } from './stage-looks.ts'
import classes from './Monitoring.module.css'

const route = getRouteApi('/programmes/$id/monitoring/$school')

/** Both stages of a school, down to each proof; and what goes on into the next year. */
export function SchoolStagesPage() {
  const { id, school } = route.useParams()
  const navigate = route.useNavigate()
  const { data, error, refetch } = useQuery(schoolStagesQuery(id, school))
  const above = useIsAll(school) ? null : <TextLink {...paths.monitoring()}>Этапы мониторинга</TextLink>
  if (!data) return <Page title="Этапы мониторинга" above={above}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={10} />}</Page>
  const isEmpty = data.carried.length === 0
  return (
    <Page title={data.school.name} above={above} lead={<>Этапы мониторинга · {data.territory.name} · {data.programme.name}, {data.programme.year}{data.curator === null ? ' · без куратора' : ` · куратор ${data.curator}`} · <TextLink underline="always" {...paths.schoolDocuments(id, school)}>Документы школы</TextLink></>}>
      {data.years.length > 1 && <div className={classes.bar}><NativeSelect label="Год проекта" value={id} onChange={({ currentTarget }) => void navigate(paths.schoolStages(currentTarget.value, school))} data={data.years.map((one) => ({ value: one.id, label: String(one.year) }))} /></div>}
      {isEmpty ? <EmptyState title="Антирисковых программ ещё нет">Меры появятся здесь, когда примут первую антирисковую программу школы.</EmptyState> : (
        <>
          {data.stages.map((stage) => <Stage key={stage.stage} stage={stage} of={data} />)}
          <YearEnd of={data} />
        </>
      )}
    </Page>
  )
}

function Stage({ stage: { stage, day, isOver, report, verdict, factors }, of: { regionId } }: { stage: SchoolStagesReply['stages'][number]; of: SchoolStagesReply }) {
  return (
    <section aria-labelledby={`stage-${stage}`}>
      <h2 id={`stage-${stage}`} className={classes.heading}>{stageNames[stage]} <VerdictMark verdict={verdict} isOver={isOver} /></h2>
      <p className={classes.small}>{isOver ? 'завершён' : 'до'} {longDate(day)} · отчёт: {report === null ? 'не начат' : <TextLink underline="always" {...paths.schoolDocument(regionId, report.id)}>{documentStateWords[report.state].name}</TextLink>}</p>
      {factors.map((factor) => <Factor key={factor.code} factor={factor} isOver={isOver} regionId={regionId} />)}
    </section>
  )
}

function Factor({ factor: { name, verdict, change, actions, changes }, isOver, regionId }: { factor: StageFactorReply; isOver: boolean; regionId: number }) {
  return (
    <div className={classes.factor}>
      <h3 className={classes.name}>{name} <VerdictMark verdict={verdict} isOver={isOver} /><Mark tone={changeTones[change]}>изменение: {changeVerdictWords[change]}</Mark></h3>
      {actions.length > 0 && <SharesBar shares={sharesOfActions(actions, isOver)} />}
      {actions.length > 0 && (
        <ul className={classes.facts} aria-label={`Меры: ${name}`}>
          {actions.map((action) => (
            <li key={action.id} className={classes.fact}>
              <span><TextLink {...paths.assignment(regionId, action.id)}>{action.text}</TextLink><span className={classes.small}>до {longDate(action.dueOn)}{action.responsible !== '' && ` · ${action.responsible}`}{action.evidence !== null && ` · ${evidenceInWords(action)}`}</span></span>
              <span className={classes.small}>{actionStateInWords(action)}</span>
            </li>
          ))}
        </ul>
      )}
      <Changes name={name} changes={changes} />
    </div>
  )
}

/** What was measured twice, each by itself; the rest in one line, for there is nothing to say of it yet. */
function Changes({ name, changes }: Pick<StageFactorReply, 'name' | 'changes'>) {
  const [measured, unmeasured] = [changes.filter(({ verdict }) => verdict !== 'no-data'), changes.filter(({ verdict }) => verdict === 'no-data')]
  return changes.length === 0 ? null : (
    <ul className={classes.facts} aria-label={`Изменения: ${name}`}>
      {measured.map((one) => <ChangeLine key={one.id} change={one} />)}
      {unmeasured.length > 0 && <li className={classes.fact}><span>Второго измерения ещё нет<span className={classes.small}>{unmeasured.map(({ of, text, to, unit }) => (of === 'target' && to !== null ? `${text} (обещано ${printedNumber(to)}${unit === '' ? '' : ` ${unit}`})` : text)).join(' · ')}</span></span></li>}
    </ul>
  )
}

function YearEnd({ of: { carried } }: { of: SchoolStagesReply }) {
  return (
    <section aria-labelledby="year-end">
      <h2 id="year-end" className={classes.heading}>Что переходит на следующий год</h2>
      <ul className={classes.list}>
        {carried.map(({ code, name, change, actions }) => (
          <li key={code} className={classes.factor}>
            <h3 className={classes.name}>{name} <Mark tone={changeTones[change]}>изменение: {changeVerdictWords[change]}</Mark></h3>
            {actions.length === 0 ? <p className={classes.small}>{change === 'better' ? 'Всё выполнено, стало лучше: направление можно закрыть.' : 'Меры выполнены; изменение пока не доказано: направление стоит оставить.'}</p>
              : <><p className={classes.small}>Не выполнено: {counted(actions.length, actionForms)}. С них начнётся черновик программы следующего года.</p><ul className={classes.facts}>{[...groupedBy(actions, ({ text }) => text)].map(([text, windows]) => <li key={text} className={classes.fact}><span>{text}<span className={classes.small}>{windows.length === 1 ? 'до ' : 'сроки: '}{windows.map(({ dueOn }) => longDate(dueOn)).join(', ')}</span></span></li>)}</ul></>}
          </li>
        ))}
      </ul>
    </section>
  )
}
