import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { Page, usePageTitle } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { programmeStateNames, programmeStateTones } from '../programme-words.ts'
import { programmeQuery } from '../programme.queries.ts'
import type { ProgrammeSearch } from '../programme-search.ts'
import classes from './ProgrammeRoom.module.css'
import { ProgrammeTabs, roomNames, type RoomName } from './ProgrammeTabs.tsx'
import { RegionChoice } from './RegionChoice.tsx'

type RoomProps = {
  id: string
  room: RoomName
  search: ProgrammeSearch
  /** Goes to the same room of another region. */
  onRegion: (region: number | undefined) => void
  renderActions?: (programme: ProgrammeReply) => ReactNode
  children: (programme: ProgrammeReply) => ReactNode
}

/** What stands around every room of a programme year: which year it is, in which region, and the way to the other rooms. */
export function ProgrammeRoom({ id, room, search, onRegion, renderActions, children }: RoomProps) {
  const { data: programme, error, refetch } = useQuery(programmeQuery(id, search.region))
  usePageTitle(`${roomNames[room]} — год проекта`)
  if (!programme) return <Page title="Год проекта" width="wide"><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={10} />}</Page>
  const { year, initiative, state, homeRegionId, region } = programme
  return (
    <Page
      title={`${initiative.name}, ${year} год`} width="wide" actions={renderActions?.(programme)}
      above={<span className={classes.above}><TextLink {...paths.programmes()}>Годы проекта</TextLink><Mark tone={programmeStateTones[state]}>{programmeStateNames[state]}</Mark>{homeRegionId !== null && region !== null && <span>{region.name}</span>}</span>}
    >
      <div className={classes.bar}>
        <ProgrammeTabs programme={programme} current={room} search={search} />
        {homeRegionId === null && <RegionChoice value={search.region ?? null} onChange={onRegion} />}
      </div>
      {children(programme)}
    </Page>
  )
}
