import { Link } from '@tanstack/react-router'
import type { IconName } from '../kit/icons/icon-paths.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { paths } from '../paths.ts'
import classes from './MainNav.module.css'

/** The rooms of the house. Along the top on a desk, along the bottom on a phone, under the thumb. */
export function MainNav() {
  return (
    <nav className={`${classes.nav} no-print`} aria-label="Разделы">
      <NavItem to={paths.roadmaps()} icon="roadmaps">Дорожные карты</NavItem>
      <NavItem to={paths.programmes()} icon="calendar">Год проекта</NavItem>
      <NavItem to={paths.imports()} icon="import">Импорт</NavItem>
      <NavItem to={paths.organisations()} icon="school">Организации</NavItem>
      <NavItem to={paths.search()} icon="search">Поиск</NavItem>
      <NavItem to={paths.journal()} icon="journal">Журнал</NavItem>
    </nav>
  )
}

type Room = ReturnType<typeof paths.roadmaps | typeof paths.programmes | typeof paths.imports | typeof paths.organisations | typeof paths.search | typeof paths.journal>

function NavItem({ to, icon, children }: { to: Room; icon: IconName; children: string }) {
  return (
    <Link {...to} className={classes.item} activeOptions={{ exact: false, includeSearch: false }} activeProps={{ 'data-current': true, 'aria-current': 'page' }}>
      <Icon name={icon} size={22} />
      <span>{children}</span>
    </Link>
  )
}
