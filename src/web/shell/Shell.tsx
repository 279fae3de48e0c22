import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { SessionReply } from '../../contract/session.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { NoticeBell } from '../notices/NoticeBell.tsx'
import { paths } from '../paths.ts'
import { ColourSchemeSwitch } from './ColourSchemeSwitch.tsx'
import { ConnectionBar } from './ConnectionBar.tsx'
import { MainNav } from './MainNav.tsx'
import { PendingPage } from './PendingPage.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { ProgrammeDate } from './ProgrammeDate.tsx'
import { sessionQuery } from './session.queries.ts'
import classes from './Shell.module.css'
import { Sign } from './Sign.tsx'

const LoginPage = lazy(async () => ({ default: (await import('../logins/LoginPage.tsx')).LoginPage }))
const LoginDialog = lazy(async () => ({ default: (await import('../logins/LoginDialog.tsx')).LoginDialog }))

/** What stands around every page. */
export function Shell() {
  const main = useRef<HTMLElement>(null)
  const { data: session, error } = useQuery(sessionQuery)
  useFocusOnNewPage(main)
  return (
    <div className={classes.shell} data-inside={session?.person !== null}>
      <a className={classes.skip} href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus() }}>К содержанию страницы</a>
      <header className={`${classes.bar} no-print`}>
        <Link {...paths.home()} className={classes.name}><Sign /><span>Опора</span></Link>
        {session?.person && <MainNav session={session} />}
        <div className={classes.side}>
          <ProgrammeDate />
          {session?.person && session.appointment && <NoticeBell />}
          {session?.person && <PersonMenu session={session} />}
          <ColourSchemeSwitch />
        </div>
      </header>
      <ConnectionBar />
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<PendingPage />}>{session === undefined ? <ProblemNote error={error} /> : <Room session={session} />}</Suspense>
      </main>
    </div>
  )
}

/** The page itself for whoever is in. A session that ends in the middle of work takes nothing away: the login is asked for over the page. */
function Room({ session }: { session: SessionReply }) {
  const isOpen = useRouterState({ select: ({ location }) => location.pathname.startsWith('/invitation') })
  const personId = session.person?.id ?? null
  const [wasIn, setWasIn] = useState(personId)
  if (wasIn === null && personId !== null) setWasIn(personId)
  if (isOpen) return <Outlet />
  if (personId === null && wasIn === null) return <LoginPage isDemonstration={session.installation === 'demonstration'} />
  return (
    <>
      <Outlet />
      {personId === null && wasIn !== null && <LoginDialog personId={wasIn} />}
    </>
  )
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
