import { Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RevisionSummary } from '../../contract/roadmaps.ts'
import { revisionStateNames } from '../kit/names/revision-state-names.ts'
import { yearsInWords } from '../kit/words/document-words.ts'
import { roadmapListQuery } from './roadmap-list.queries.ts'

type ExampleChoiceProps = {
  label?: string
  example: string | null
  onExample: (id: string | null) => void
  revisions: readonly RevisionSummary[]
  revision: string | null
  onRevision: (id: string | null) => void
}

/** Which road map, and which wording of it, is the example. */
export function ExampleChoice({ label = 'Карта-образец', example, onExample, revisions, revision, onRevision }: ExampleChoiceProps) {
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim().slice(0, 200), 250)
  const { data } = useQuery(roadmapListQuery(search === '' ? {} : { search }))
  const choices = (data?.items ?? []).map(({ id, territory, revision: { title, years } }) => ({ value: id, label: `${title ?? 'Без названия'} — ${territory.name}, ${yearsInWords(years)}` }))
  return (
    <Stack gap="md">
      <Select
        label={label} placeholder="слово из названия" searchable clearable nothingFoundMessage="Такой карты нет" data={choices} value={example} onChange={onExample}
        onSearchChange={(typed) => setWords(choices.some(({ label }) => label === typed) ? '' : typed)} filter={({ options }) => options}
      />
      {revisions.length > 1 && (
        <Select
          label="Редакция" allowDeselect={false} value={revision} onChange={onRevision}
          data={revisions.map(({ id, number, state }) => ({ value: id, label: `Редакция ${number}, ${revisionStateNames[state].toLowerCase()}` }))}
        />
      )}
    </Stack>
  )
}
