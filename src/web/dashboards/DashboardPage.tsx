import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { dashboardQuery } from './dashboard.queries.ts'
import { RoadmapShares } from './RoadmapShares.tsx'
import { sharesOf } from './shares.ts'
import { SharesRows } from './SharesRows.tsx'
import { WholeShares } from './WholeShares.tsx'
import classes from './Dashboard.module.css'

const route = getRouteApi('/dashboards/$territory')

/** How a territory stands: as a whole, below it, and by the activities of its road maps. */
export function DashboardPage() {
  const { territory } = route.useParams()
  const { roadmap } = route.useSearch()
  const { data, error, refetch } = useQuery(dashboardQuery(Number(territory), roadmap))
  if (!data) return <Page title="Ход исполнения"><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={10} />}</Page>
  const whole = sharesOf(data.counts.do, data.counts.organise)
  const { children } = data
  return (
    <Page title={data.territory.name} above="Ход исполнения" width="wide">
      <WholeShares shares={whole} empty="Они появятся, когда утвердят дорожную карту этой территории." />
      {children.length > 0 && (
        <section aria-labelledby="below">
          <h2 id="below" className={classes.heading}>По территориям, отстающие сверху</h2>
          <SharesRows slowestFirst lines={children.map(({ territory: { id, name }, counts }) => ({ key: id, name, to: paths.dashboard(id), counts }))} />
        </section>
      )}
      <RoadmapShares roadmaps={data.roadmaps} territory={data.territory.id} />
    </Page>
  )
}
