import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LessonReply } from '../../../contract/document-library.ts'
import type { LessonKind } from '../../../domain/programme-documents/lesson.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { LessonList } from './LessonList.tsx'
import { libraryQuery } from './library.queries.ts'
import classes from '../Documents.module.css'

/** Of the year whose document it is, and the factor that it is about; empty where it is about all. */
export type LibraryFor = { programme: string; factor: string }

type Taking = { of: LibraryFor; kind: LessonKind; field: string; onTake: (lesson: LessonReply) => void }

/** What others have done about the factor, beside the field into which it can be taken. */
export function TakeFromLibrary(taking: Taking) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={classes.body}>
      <div><Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} aria-label={`Взять из библиотеки: ${taking.field}`}>Взять из библиотеки</Button></div>
      {isOpen && <Shelf {...taking} />}
    </div>
  )
}

function Shelf({ of: { programme, factor: begun }, kind, field, onTake }: Taking) {
  const [factor, setFactor] = useState(begun)
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 250)
  const { data, error, refetch } = useQuery(libraryQuery(programme, { factor, kind, words, offset: 0 }))
  return (
    <section className={classes.row} aria-label={`Библиотека: ${field}`}>
      <div className={classes.cells}>
        <TextInput type="search" label="Найти" value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
        <NativeSelect label="Рисковое направление" value={factor} onChange={({ currentTarget }) => setFactor(currentTarget.value)} data={[{ value: '', label: 'все направления' }, ...(data?.factors ?? []).map(({ code, name }) => ({ value: code, label: name }))]} />
      </div>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data && data.items.length === 0 && <p className={classes.small}>Ничего не нашлось.</p>}
      {data && data.items.length > 0 && <LessonList lessons={data.items} onTake={onTake} />}
    </section>
  )
}
