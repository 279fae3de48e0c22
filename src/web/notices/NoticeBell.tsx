import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Icon } from '../kit/icons/Icon.tsx'
import { plural } from '../../domain/kernel/russian-plural.ts'
import { paths } from '../paths.ts'
import classes from './NoticeBell.module.css'
import { unseenQuery } from './notices.queries.ts'

/** On every page: is there anything new that one is reminded of? */
export function NoticeBell() {
  const { data } = useQuery(unseenQuery)
  const unseen = data?.unseen ?? 0
  const words = unseen === 0 ? 'Напоминания: нового нет' : `Напоминания: ${unseen} ${plural(unseen, 'новое', 'новых', 'новых')}`
  return (
    <Link {...paths.notices()} className={classes.bell} aria-label={words} title={words} activeProps={{ 'data-current': true, 'aria-current': 'page' }}>
      <Icon name="bell" size={22} />
      {unseen > 0 && <span className={classes.count} aria-hidden>{unseen > 99 ? '99+' : unseen}</span>}
    </Link>
  )
}
