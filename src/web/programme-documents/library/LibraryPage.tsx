import { NativeSelect, Pagination, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { libraryPage } from '../../../contract/document-library.ts'
import { lessonKinds, type LessonKind } from '../../../domain/programme-documents/lesson.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { lessonKindNames, LessonList } from './LessonList.tsx'
import { libraryQuery, type LibraryFilter } from './library.queries.ts'
import classes from '../Documents.module.css'

const route = getRouteApi('/programmes/$id/library')

/** Aims, what is measured and what is done about each factor: of accepted programmes, and of Opora itself. */
export function LibraryPage() {
  const { id } = route.useParams()
  const [filter, setFilter] = useState<LibraryFilter>({ factor: '', kind: '', words: '', offset: 0 })
  const [words] = useDebouncedValue(filter.words.trim(), 250)
  const { data, error, refetch } = useQuery(libraryQuery(id, { ...filter, words }))
  const set = (changed: Partial<LibraryFilter>) => setFilter({ ...filter, offset: 0, ...changed })
  return (
    <Page title="Библиотека программ" above={<TextLink {...paths.documents()}>Документы школ</TextLink>} lead="Цели, показатели и мероприятия по рисковым направлениям: из принятых программ школ региона, без имён, и из набора Опоры.">
      <div className={classes.cells}>
        <TextInput type="search" label="Найти" placeholder="наставник, контрольная" value={filter.words} onChange={({ currentTarget }) => set({ words: currentTarget.value })} />
        <NativeSelect label="Рисковое направление" value={filter.factor} onChange={({ currentTarget }) => set({ factor: currentTarget.value })} data={[{ value: '', label: 'все направления' }, ...(data?.factors ?? []).map(({ code, name }) => ({ value: code, label: name }))]} />
        <NativeSelect label="Что" value={filter.kind} onChange={({ currentTarget }) => set({ kind: currentTarget.value as LessonKind | '' })} data={[{ value: '', label: 'всё' }, ...lessonKinds.map((kind) => ({ value: kind, label: lessonKindNames[kind] }))]} />
      </div>
      <div className={classes.section}>
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting lines={8} />}
        {data && (data.items.length === 0 ? <EmptyState title="Ничего не нашлось">Попробуйте другие слова или другое направление.</EmptyState> : <LessonList lessons={data.items} />)}
        {data && data.total > libraryPage && <Pagination mt="lg" total={Math.ceil(data.total / libraryPage)} value={filter.offset / libraryPage + 1} onChange={(page) => setFilter({ ...filter, offset: (page - 1) * libraryPage })} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Следующая страница' : 'Предыдущая страница' })} />}
      </div>
    </Page>
  )
}
