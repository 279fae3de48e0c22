import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { paths } from '../paths.ts'
import { ColourSchemeSwitch } from './ColourSchemeSwitch.tsx'
import { ConnectionBar } from './ConnectionBar.tsx'
import { MainNav } from './MainNav.tsx'
import { ProgrammeDate } from './ProgrammeDate.tsx'
import { sessionQuery } from './session.queries.ts'
import classes from './Shell.module.css'
import { Sign } from './Sign.tsx'

/** What stands around every page. */
export function Shell() {
  const main = useRef<HTMLElement>(null)
  useFocusOnNewPage(main)
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus() }}>К содержанию страницы</a>
      <header className={`${classes.bar} no-print`}>
        <Link {...paths.roadmaps()} className={classes.name}><Sign /><span>Опора</span></Link>
        <MainNav />
        <div className={classes.side}>
          <ProgrammeDate />
          <PersonName />
          <ColourSchemeSwitch />
        </div>
      </header>
      <ConnectionBar />
      <main id="main" ref={main} tabIndex={-1}><Outlet /></main>
    </div>
  )
}

function PersonName() {
  const { data: session } = useQuery(sessionQuery)
  const name = session?.person?.name
  return name === undefined ? null : <Link {...paths.ownData()} className={classes.person} title={`${name}: мои данные`}>{name}</Link>
}

/** A new page is read from its beginning, by eyes and by screen readers alike; the first page keeps the browser's own start. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const first = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (first.current !== undefined && first.current !== path) main.current?.focus({ preventScroll: true })
    first.current = path
  }, [path, main])
}
