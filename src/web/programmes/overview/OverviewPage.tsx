import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { countsQuery } from '../programme.queries.ts'
import type { ProgrammeSearch } from '../programme-search.ts'
import { ProgrammeRoom } from '../room/ProgrammeRoom.tsx'
import { CountsTable } from './CountsTable.tsx'
import { FramePanel } from './FramePanel.tsx'
import { RulesPanel } from './RulesPanel.tsx'
import { WorkDays } from './WorkDays.tsx'
import { YearActions } from './YearActions.tsx'
import classes from './Overview.module.css'

const route = getRouteApi('/programmes/$id')

/** The year at a glance: when, by what rules, and how far each territory is. */
export function OverviewPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <ProgrammeRoom id={id} room="overview" search={search} onRegion={(region) => void navigate(paths.programme(id, region === undefined ? {} : { region }))} renderActions={(programme) => <YearActions programme={programme} />}>
      {(programme) => <Overview programme={programme} search={search} />}
    </ProgrammeRoom>
  )
}

function Overview({ programme, search }: { programme: ProgrammeReply; search: ProgrammeSearch }) {
  const { data: counts, error, refetch } = useQuery(countsQuery(programme.id, search.region))
  return (
    <>
      <FramePanel programme={programme} />
      <section className={classes.section} aria-labelledby="territories">
        <h2 id="territories" className={classes.heading}>{programme.region === null ? 'По регионам' : 'По муниципалитетам'}</h2>
        <ProblemNote error={error} onRetry={() => void refetch()} />
        {!counts && !error && <Waiting lines={6} />}
        {counts && <CountsTable programme={programme} counts={counts.items} level={counts.level} />}
      </section>
      <div className={classes.pair}>
        <RulesPanel programme={programme} />
        <WorkDays year={programme.year} />
      </div>
    </>
  )
}
