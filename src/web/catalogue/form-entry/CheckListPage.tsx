import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { entryName } from '../catalogue-words.ts'
import { catalogueQuery } from '../catalogue.queries.ts'
import { FormEntry, type FormEntryReply } from './FormEntry.tsx'

const route = getRouteApi('/programmes/$id/catalogue/check-lists/$code')

/** What a curator looks at in a visit of one type; the protocol is made of it. */
export function CheckListPage() {
  const { id, code } = route.useParams()
  const { data, error, refetch } = useQuery(catalogueQuery(id))
  if (!data) return <Page title="Посещение" width="text" above={<TextLink {...paths.catalogue(id)}>Анкеты</TextLink>}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={12} />}</Page>
  const entry = data.items.find((one): one is FormEntryReply => one.kind === 'visit-check-list' && one.code === code)
  if (!entry) return <Page title="Посещение" width="text" above={<TextLink {...paths.catalogue(id)}>Анкеты</TextLink>}><EmptyState title="Такого посещения нет">Чек-листы есть у каждого из четырёх видов посещений.</EmptyState></Page>
  return <FormEntry key={entry.version} id={id} entry={entry} catalogue={data} title={entryName(entry)} lead="На что смотрит куратор: из ответов складывается протокол. Чек-лист замораживается с первым протоколом." />
}
