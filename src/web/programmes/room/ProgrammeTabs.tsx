import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { paths } from '../../paths.ts'
import { sessionQuery } from '../../shell/session.queries.ts'
import type { ProgrammeSearch } from '../programme-search.ts'
import classes from './ProgrammeRoom.module.css'

export const roomNames = { overview: 'Обзор', schools: 'Школы', nominations: 'Координаторы и кураторы', attachments: 'Закрепление', extensions: 'Продления', catalogue: 'Анкеты' } as const
export type RoomName = keyof typeof roomNames

/** The rooms that this reader has anything to see in. */
export function ProgrammeTabs({ programme: { id, may }, current, search: { region } }: { programme: ProgrammeReply; current: RoomName; search: ProgrammeSearch }) {
  const { data: leads = false } = useQuery({ ...sessionQuery, select: (session) => session.may.includes('review.lead') })
  const search = region === undefined ? {} : { region }
  const tab = (room: RoomName) => ({ className: classes.tab, 'data-current': room === current, 'aria-current': room === current ? 'page' as const : undefined, ref: room === current ? intoSight : null })
  return (
    <nav className={`${classes.tabs} no-print`} aria-label="Разделы года проекта">
      <Link {...paths.programme(id, search)} {...tab('overview')}>{roomNames.overview}</Link>
      <Link {...paths.programmeSchools(id, search)} {...tab('schools')}>{roomNames.schools}</Link>
      {may.seeNominations && <Link {...paths.nominations(id, search)} {...tab('nominations')}>{roomNames.nominations}</Link>}
      {may.attach && <Link {...paths.attachments(id, search)} {...tab('attachments')}>{roomNames.attachments}</Link>}
      {leads && <Link {...paths.reviewBoard(id)} className={classes.tab}>Экспертиза</Link>}
      <Link {...paths.extensions(id, search)} {...tab('extensions')}>{roomNames.extensions}</Link>
      <Link {...paths.catalogue(id, search)} {...tab('catalogue')}>{roomNames.catalogue}</Link>
    </nav>
  )
}

/** On a narrow screen the tabs are a strip: the one that is open comes to its middle. */
function intoSight(tab: HTMLAnchorElement | null): void {
  const strip = tab?.parentElement
  if (tab && strip) strip.scrollLeft = tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2
}
