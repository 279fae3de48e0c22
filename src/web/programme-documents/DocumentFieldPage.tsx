import { NativeSelect, Pagination } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DueDocumentReply } from '../../contract/programme-documents.ts'
import { documentStates, type DocumentState } from '../../domain/programme-documents/document-states.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { programmeListQuery } from '../programmes/programme.queries.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { documentStateWords } from './document-words.ts'
import { documentFieldQuery } from './document.queries.ts'
import classes from './Documents.module.css'

const perPage = 100

/** The documents of all schools that the reader may see, school by school. */
export function DocumentFieldPage() {
  const { data: years, error } = useQuery(programmeListQuery)
  const [chosen, setChosen] = useState<string | null>(null)
  const open = years?.items.filter(({ state }) => state !== 'preparing') ?? []
  const programme = chosen ?? open.find(({ state }) => state === 'running')?.id ?? open[0]?.id ?? null
  return (
    <Page title="Документы школ" width="wide" lead="Концепция, среднесрочная и антирисковые программы каждой школы: где пишутся, где ждут, что принято.">
      <ProblemNote error={error} />
      {!years && !error && <Waiting lines={8} />}
      {years && programme === null && <EmptyState title="Года проекта ещё нет">Документы появятся, когда школы войдут в год проекта.</EmptyState>}
      {programme !== null && (
        <>
          {open.length > 1 && <div className={classes.bar}><NativeSelect label="Год проекта" value={programme} onChange={({ currentTarget }) => setChosen(currentTarget.value)} data={open.map(({ id, initiative, year }) => ({ value: id, label: `${initiative.name}, ${year}` }))} /></div>}
          <p className={classes.small}><TextLink {...paths.documentLibrary(programme)}>Библиотека целей, показателей и мероприятий</TextLink></p>
          <Field key={programme} programme={programme} isOnlyYear={open.length === 1} />
        </>
      )}
    </Page>
  )
}

function Field({ programme, isOnlyYear }: { programme: string; isOnlyYear: boolean }) {
  const [state, setState] = useState<DocumentState | undefined>(undefined)
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useQuery(documentFieldQuery(programme, { state, offset: (page - 1) * perPage }))
  const { data: own } = useQuery({ ...sessionQuery, select: ({ appointment }) => appointment?.organisation?.id })
  const show = (value: string) => { setState(documentStates.find((one) => one === value)); setPage(1) }
  // A school's people have no list to choose from.
  const [only] = data?.items ?? []
  if (only !== undefined && only.school.id === own && isOnlyYear) return <Navigate {...paths.schoolDocuments(programme, own)} replace />
  return (
    <>
      <div className={classes.bar}>
        <NativeSelect label="Показать школы" value={state ?? ''} onChange={({ currentTarget }) => show(currentTarget.value)} data={[{ value: '', label: 'все' }, ...documentStates.map((one) => ({ value: one, label: `где документ ${documentStateWords[one].name}${data ? ` (${data.counts[one]})` : ''}` }))]} />
      </div>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={8} />}
      {data?.items.length === 0 && <EmptyState title="Таких школ нет">{state === undefined ? 'Они появятся, когда войдут в год проекта.' : 'Выберите другое состояние документов.'}</EmptyState>}
      {data && data.items.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table} aria-label="Документы школ">
            <thead><tr><th scope="col">Школа</th><th scope="col">Документы</th></tr></thead>
            <tbody>
              {data.items.map(({ school, territory, curator, documents, isChoiceConfirmed }) => (
                <tr key={school.id}>
                  <th scope="row"><TextLink {...paths.schoolDocuments(programme, school.id)}>{school.name}</TextLink><span className={classes.small}>{territory.name}{curator === null ? ' · без куратора' : ` · ${curator}`}</span></th>
                  <td>
                    <ul className={classes.marks}>{documents.map((document) => <li key={`${document.kind} ${document.factor?.code ?? ''}`}><DocumentMark document={document} /></li>)}</ul>
                    {!isChoiceConfirmed && <span className={classes.small}>выбор рисков ещё не подтверждён</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data && data.total > perPage && <Pagination mt="lg" total={Math.ceil(data.total / perPage)} value={page} onChange={setPage} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Следующая страница' : 'Предыдущая страница' })} />}
    </>
  )
}

function DocumentMark({ document: { title, factor, document } }: { document: DueDocumentReply }) {
  const { name, tone } = document === null ? { name: 'не начат', tone: 'neutral' as const } : documentStateWords[document.state]
  return <Mark tone={tone}>{factor === null ? title : factor.name}: {name}</Mark>
}
