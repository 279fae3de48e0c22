import { Link } from '@tanstack/react-router'
import type { IconName } from '../kit/icons/icon-paths.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { paths } from '../paths.ts'
import { useRoadmap } from './roadmap-context.ts'
import { defined, type RoadmapView } from './roadmap-search.ts'
import classes from './ViewTabs.module.css'

const views: readonly { view: RoadmapView; name: string; icon: IconName }[] = [
  { view: 'table', name: 'Таблица', icon: 'table' },
  { view: 'timeline', name: 'Лента', icon: 'timeline' },
  { view: 'calendar', name: 'Календарь', icon: 'calendar' },
  { view: 'parties', name: 'Ответственные', icon: 'people' },
  { view: 'check', name: 'Самопроверка', icon: 'gauge' },
  { view: 'history', name: 'Редакции', icon: 'history' },
]

/** The same plan, seen in six ways; the filters go along. */
export function ViewTabs() {
  const { roadmap: { id }, search } = useRoadmap()
  const current = search.view ?? 'table'
  return (
    <nav className={`${classes.tabs} no-print`} aria-label="Вид дорожной карты">
      {views.map(({ view, name, icon }) => (
        <Link
          key={view} ref={view === current ? intoSight : null} {...paths.roadmap(id, defined({ ...search, view: view === 'table' ? undefined : view, activity: undefined }))} resetScroll={false}
          className={classes.tab} data-current={view === current} aria-current={view === current ? 'page' : undefined}
        >
          <Icon name={icon} size={18} />{name}
        </Link>
      ))}
    </nav>
  )
}

/** On a narrow screen the tabs are a strip: the one that is open comes to its middle. */
function intoSight(tab: HTMLAnchorElement | null): void {
  const strip = tab?.parentElement
  if (tab && strip) strip.scrollLeft = tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2
}
