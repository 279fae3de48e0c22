import { useQuery } from '@tanstack/react-query'
import { TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { schoolsDashboardQuery } from './dashboard.queries.ts'
import { RoadmapShares } from './RoadmapShares.tsx'
import { doneShare, sharesOf } from './shares.ts'
import { SharesBar } from './SharesBar.tsx'
import { WholeShares } from './WholeShares.tsx'
import classes from './Dashboard.module.css'

/** How the own school stands, or the schools that a curator is attached to. */
export function SchoolsDashboardPage() {
  const { data, error, refetch } = useQuery(schoolsDashboardQuery())
  if (!data) return <Page title="Ход исполнения"><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={10} />}</Page>
  const schools = data.schools.map((school) => ({ ...school, shares: sharesOf(school.counts.do, school.counts.organise) })).toSorted((a, b) => (doneShare(a.shares) ?? 101) - (doneShare(b.shares) ?? 101))
  const [only] = schools.length === 1 ? schools : []
  return (
    <Page title={only?.organisation.name ?? 'Закреплённые школы'} above="Ход исполнения" width="wide">
      <WholeShares shares={sharesOf(data.counts.do, data.counts.organise)} empty="Они появятся, когда утвердят дорожную карту, в которой участвует школа." />
      {schools.length > 1 && (
        <section aria-labelledby="schools">
          <h2 id="schools" className={classes.heading}>По школам, отстающие сверху</h2>
          <ul className={classes.rows}>
            {schools.map(({ organisation, shares }) => (
              <li key={organisation.id}><TextLink {...paths.assignments({ organisation: organisation.id })}>{organisation.name}</TextLink><SharesBar shares={shares} /><span className={classes.number}>{doneShare(shares) === null ? '—' : `${doneShare(shares)} %`}</span></li>
            ))}
          </ul>
        </section>
      )}
      <RoadmapShares roadmaps={data.roadmaps} />
    </Page>
  )
}
