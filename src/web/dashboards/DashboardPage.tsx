import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { dashboardQuery } from './dashboard.queries.ts'
import { RoadmapShares } from './RoadmapShares.tsx'
import { doneShare, sharesOf } from './shares.ts'
import { SharesBar } from './SharesBar.tsx'
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
  const children = data.children.map((child) => ({ ...child, shares: sharesOf(child.counts.do, child.counts.organise) })).toSorted((a, b) => (doneShare(a.shares) ?? 101) - (doneShare(b.shares) ?? 101))
  return (
    <Page title={data.territory.name} above="Ход исполнения" width="wide">
      <WholeShares shares={whole} empty="Они появятся, когда утвердят дорожную карту этой территории." />
      {children.length > 0 && (
        <section aria-labelledby="below">
          <h2 id="below" className={classes.heading}>По территориям, отстающие сверху</h2>
          <ul className={classes.rows}>
            {children.map(({ territory: child, shares }) => (
              <li key={child.id}><TextLink {...paths.dashboard(child.id)}>{child.name}</TextLink><SharesBar shares={shares} /><span className={classes.number}>{doneShare(shares) === null ? '—' : `${doneShare(shares)} %`}</span></li>
            ))}
          </ul>
        </section>
      )}
      <RoadmapShares roadmaps={data.roadmaps} territory={data.territory.id} />
    </Page>
  )
}
