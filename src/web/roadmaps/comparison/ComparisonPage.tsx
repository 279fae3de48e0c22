import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { revisionQuery } from '../roadmap.queries.ts'
import { ComparedPlans } from './ComparedPlans.tsx'

const route = getRouteApi('/comparison/$one/$other')

export function ComparisonPage() {
  const { one, other } = route.useParams()
  const before = useQuery(revisionQuery(one))
  const after = useQuery(revisionQuery(other))
  const error = before.error ?? after.error
  const isOneMap = before.data !== undefined && before.data.roadmapId === after.data?.roadmapId
  const above = after.data ? <TextLink {...paths.roadmap(after.data.roadmapId, { revision: other, view: 'history' })}>К дорожной карте</TextLink> : <TextLink {...paths.roadmaps()}>Дорожные карты</TextLink>
  return (
    <Page title={isOneMap ? 'Что изменилось между редакциями' : 'Сравнение двух планов'} width="wide" above={above}>
      {error && <ProblemNote error={error} onRetry={() => { void before.refetch(); void after.refetch() }} />}
      {!error && (before.data && after.data ? <ComparedPlans before={before.data} after={after.data} isOneMap={isOneMap} /> : <Waiting lines={10} />)}
    </Page>
  )
}
