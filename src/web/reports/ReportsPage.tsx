import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { downloadAddress } from '../../contract/address.ts'
import { downloadReport, reportFormats, type ReportAsked } from '../../contract/reports.ts'
import type { SessionReply } from '../../contract/session.ts'
import { periodAround } from '../../domain/reports/report-period.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'
import { ReportView } from './ReportView.tsx'
import classes from './Reports.module.css'
import { reportQuery } from './report.queries.ts'
import type { ReportSearch } from './report-search.ts'
import { SubjectChoice } from './SubjectChoice.tsx'

const route = getRouteApi('/reports')

/** «Отчёт об исполнении»: of whom, for which period; on the page first, then as a file. */
export function ReportsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: session, error, refetch } = useQuery(sessionQuery)
  if (!session) return <Page title="Отчёт об исполнении"><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={8} />}</Page>
  const asked = askedFor(search, session)
  const set = (changed: ReportSearch) => void navigate(paths.reports({ ...search, ...changed }))
  return (
    <Page title="Отчёт об исполнении" width="wide" lead="Что было поручено на период, что сделано и когда, чем подтверждено и почему что-то пошло иначе." actions={asked && <Downloads asked={asked} />}>
      <div className={`${classes.choice} no-print`}>
        <PeriodChoice from={search.from ?? half(session).from} to={search.to ?? half(session).to} today={session.programmeDate} onChange={set} />
        <SubjectChoice session={session} search={search} period={{ from: search.from ?? half(session).from, to: search.to ?? half(session).to }} onChange={(subject) => void navigate(paths.reports({ ...periodOf(search), ...subject }))} />
      </div>
      {asked === null ? <EmptyState title="Выберите, о ком отчёт">Территорию, школу или куратора.</EmptyState> : <Shown asked={asked} />}
    </Page>
  )
}

function Shown({ asked }: { asked: ReportAsked }) {
  const { data, error, refetch } = useQuery(reportQuery(asked))
  return (
    <>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={10} />}
      {data && <ReportView report={data} />}
    </>
  )
}

function Downloads({ asked }: { asked: ReportAsked }) {
  return <>{reportFormats.map((format) => <DownloadButton key={format} href={downloadAddress(downloadReport, { query: { ...asked, format } })} name={format.toUpperCase()} />)}</>
}

function half({ programmeDate }: SessionReply) {
  return periodAround(programmeDate, 'half-year')
}

function periodOf({ from, to }: ReportSearch): ReportSearch {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** Where nothing is chosen: the own school, the own schools of a curator, the own territory. */
function askedFor(search: ReportSearch, session: SessionReply): ReportAsked | null {
  const period = { from: search.from ?? half(session).from, to: search.to ?? half(session).to }
  if (search.organisation !== undefined) return { ...period, organisation: search.organisation }
  if (search.curator !== undefined) return { ...period, curator: search.curator }
  if (search.territory !== undefined) return { ...period, territory: search.territory }
  const { appointment } = session
  if (appointment === null) return null
  if (appointment.role === 'curator') return { ...period, curator: appointment.id }
  return appointment.organisation === null ? { ...period, territory: appointment.territory.id } : { ...period, organisation: appointment.organisation.id }
}
