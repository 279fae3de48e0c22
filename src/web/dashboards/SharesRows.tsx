import type { SchoolsDashboardReply } from '../../contract/running-plan.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { paths } from '../paths.ts'
import { doneShare, sharesOf } from './shares.ts'
import { SharesBar } from './SharesBar.tsx'
import classes from './Dashboard.module.css'

type Line = { key: string | number; name: string; to: ReturnType<typeof paths.assignments | typeof paths.dashboard>; counts: SchoolsDashboardReply['counts'] }

/** One bar a line, each under the link to what it counts; `slowestFirst` puts on top what needs help, and last what nothing was asked of. */
export function SharesRows({ lines, slowestFirst = false }: { lines: readonly Line[]; slowestFirst?: boolean }) {
  const drawn = lines.map(({ counts, ...line }) => {
    const shares = sharesOf(counts.do, counts.organise)
    return { ...line, shares, share: doneShare(shares) }
  })
  return (
    <ul className={classes.rows}>
      {(slowestFirst ? drawn.toSorted((one, other) => (one.share ?? 101) - (other.share ?? 101)) : drawn).map(({ key, name, to, shares, share }) => (
        <li key={key}><TextLink {...to}>{name}</TextLink><SharesBar shares={shares} /><span className={classes.number}>{share === null ? '—' : `${share} %`}</span></li>
      ))}
    </ul>
  )
}
