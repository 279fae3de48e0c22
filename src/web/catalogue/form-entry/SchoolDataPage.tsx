import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { catalogueQuery } from '../catalogue.queries.ts'
import { FormEntry, type FormEntryReply } from './FormEntry.tsx'

const route = getRouteApi('/programmes/$id/catalogue/school-data')

/** What a school tells of itself for the risk factors. */
export function SchoolDataPage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(catalogueQuery(id))
  const entry = data?.items.find((one): one is FormEntryReply => one.kind === 'school-data-form')
  if (!data || !entry) return <Page title="Данные школы" width="text" above={<TextLink {...paths.catalogue(id)}>Анкеты</TextLink>}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={12} />}</Page>
  return <FormEntry key={entry.version} id={id} entry={entry} catalogue={data} title="Данные школы" lead="Их читают рисковые направления; школа вводит их на странице или в Excel." />
}
