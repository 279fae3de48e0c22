import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { ButtonLink, TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { dashboardQuery } from './dashboard.queries.ts'
import { doneShare, sharesOf } from './shares.ts'
import { SharesBar, SharesLegend } from './SharesBar.tsx'
import classes from './Dashboard.module.css'

const route = getRouteApi('/dashboards/$territory')

/** How a territory stands: as a whole, below it, and by the activities of its road maps. */
export function DashboardPage() {
  const { territory } = route.useParams()
  const { roadmap } = route.useSearch()
  const { data, error, refetch } = useQuery(dashboardQuery(Number(territory), roadmap))
  if (!data) return <Page title="Ход исполнения"><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={10} />}</Page>
  const whole = sharesOf(data.counts.do, data.counts.organise)
  const share = doneShare(whole)
  const children = data.children.map((child) => ({ ...child, shares: sharesOf(child.counts.do, child.counts.organise) })).toSorted((a, b) => (doneShare(a.shares) ?? 101) - (doneShare(b.shares) ?? 101))
  return (
    <Page title={data.territory.name} above="Ход исполнения" width="wide">
      {share === null
        ? <EmptyState title="Поручений здесь нет">Они появятся, когда утвердят дорожную карту этой территории.</EmptyState>
        : (
          <section className={classes.whole} aria-label="Всего">
            <p className={classes.share}>{share}<span>%</span></p>
            <div><SharesBar shares={whole} /><SharesLegend shares={whole} /></div>
          </section>
        )}
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
      {data.roadmaps.map(({ id, title, activities }) => (
        <section key={id} aria-labelledby={`map-${id}`}>
          <h2 id={`map-${id}`} className={classes.heading}><TextLink {...paths.roadmap(id)}>{title ?? 'Дорожная карта'}</TextLink> <ButtonLink size="compact-sm" variant="default" {...paths.summary(id)}>Сводная</ButtonLink> <ButtonLink size="compact-sm" variant="default" {...paths.roadmapIndicators(id)}>Показатели</ButtonLink></h2>
          <ul className={classes.rows}>
            {activities.map(({ activityId, number, title: name, counts }) => {
              const shares = sharesOf(counts.do, counts.organise)
              return <li key={activityId}><TextLink {...paths.assignments({ roadmap: id, activity: activityId })}>{number !== null && `${number} `}{name ?? 'Без названия'}</TextLink><SharesBar shares={shares} /><span className={classes.number}>{doneShare(shares) === null ? '—' : `${doneShare(shares)} %`}</span></li>
            })}
          </ul>
        </section>
      ))}
    </Page>
  )
}
