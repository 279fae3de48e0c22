import { useQuery } from '@tanstack/react-query'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { schoolsDashboardQuery } from './dashboard.queries.ts'
import { RoadmapShares } from './RoadmapShares.tsx'
import { sharesOf } from './shares.ts'
import { SharesRows } from './SharesRows.tsx'
import { WholeShares } from './WholeShares.tsx'
import classes from './Dashboard.module.css'

/** How the own school stands, or the schools that a curator is attached to. */
export function SchoolsDashboardPage() {
  const { data, error, refetch } = useQuery(schoolsDashboardQuery())
  if (!data) return <Page title="Ход исполнения"><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={10} />}</Page>
  const { schools } = data
  const [only] = schools.length === 1 ? schools : []
  return (
    <Page title={only?.organisation.name ?? 'Закреплённые школы'} above="Ход исполнения" width="wide">
      <WholeShares shares={sharesOf(data.counts.do, data.counts.organise)} empty="Они появятся, когда утвердят дорожную карту, в которой участвует школа." />
      {schools.length > 1 && (
        <section aria-labelledby="schools">
          <h2 id="schools" className={classes.heading}>По школам, отстающие сверху</h2>
          <SharesRows slowestFirst lines={schools.map(({ organisation: { id, name }, counts }) => ({ key: id, name, to: paths.assignments({ organisation: id }), counts }))} />
        </section>
      )}
      <RoadmapShares roadmaps={data.roadmaps} />
    </Page>
  )
}
