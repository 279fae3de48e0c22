import { Link, getRouteApi } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { changeTypeNames } from './change-types.ts'
import { changeTypes, type ChangeType } from './comparison-search.ts'
import classes from './ComparedPlans.module.css'

const route = getRouteApi('/comparison/$one/$other')

/** How much of each kind there is; a click shows only that. */
export function ChangeTypeBar({ counts, same }: { counts: ReadonlyMap<ChangeType, number>; same: number }) {
  const { one, other } = route.useParams()
  const { show } = route.useSearch()
  const total = ['added', 'removed'] as const
  return (
    <nav className={classes.types} aria-label="Какие изменения показывать">
      <Link {...paths.comparison(one, other)} resetScroll={false} className={classes.type} data-current={show === undefined} aria-current={show === undefined ? 'true' : undefined}><b>все</b><span>изменения</span></Link>
      {changeTypes.filter((type) => (counts.get(type) ?? 0) > 0 || total.some((always) => always === type)).map((type) => {
        const count = counts.get(type) ?? 0
        return count === 0
          ? <span key={type} className={classes.type} data-empty><b>0</b><span>{changeTypeNames[type].toLowerCase()}</span></span>
          : <Link key={type} {...paths.comparison(one, other, { show: type })} resetScroll={false} className={classes.type} data-type={type} data-current={show === type} aria-current={show === type ? 'true' : undefined}><b>{count}</b><span>{changeTypeNames[type].toLowerCase()}</span></Link>
      })}
      <span className={classes.type} data-empty><b>{same}</b><span>без изменений</span></span>
    </nav>
  )
}
