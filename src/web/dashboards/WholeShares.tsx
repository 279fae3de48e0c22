import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { doneShare, type Shares } from './shares.ts'
import { SharesBar, SharesLegend } from './SharesBar.tsx'
import classes from './Dashboard.module.css'

/** How much of all that was asked is done, in one large number; `empty` says when there will be something. */
export function WholeShares({ shares, empty }: { shares: Shares; empty: string }) {
  const share = doneShare(shares)
  if (share === null) return <EmptyState title="Поручений здесь нет">{empty}</EmptyState>
  return (
    <section className={classes.whole} aria-label="Всего">
      <p className={classes.share}>{share}<span>%</span></p>
      <div><SharesBar shares={shares} /><SharesLegend shares={shares} /></div>
    </section>
  )
}
