import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { RoadmapWorkbench } from './RoadmapWorkbench.tsx'
import { roadmapQuery } from './roadmap.queries.ts'

const route = getRouteApi('/roadmaps/$id')

export function RoadmapPage() {
  const { id } = route.useParams()
  const { revision } = route.useSearch()
  const { data, error, refetch } = useQuery(roadmapQuery(id, revision))
  const { data: session } = useQuery(sessionQuery)
  if (data && session) {
    // Another revision, or the same one in another state, is another piece of work.
    return <RoadmapWorkbench key={`${data.revision.id} ${data.revision.state}`} roadmap={data} programmeDate={session.programmeDate} />
  }
  return (
    <Page title="Дорожная карта" above={<TextLink {...paths.roadmaps()}>Дорожные карты</TextLink>}>
      {error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={10} />}
    </Page>
  )
}
