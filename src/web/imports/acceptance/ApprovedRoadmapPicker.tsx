import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { yearsInWords } from '../../kit/words/document-words.ts'
import { roadmapListQuery } from '../../roadmap-list/roadmap-list.queries.ts'

/** A road map in force: only such a one can have a next revision, and only where none is begun. */
export function ApprovedRoadmapPicker({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim().slice(0, 200), 250)
  const { data } = useQuery(roadmapListQuery({ state: 'approved', ...(search === '' ? {} : { search }) }))
  const choices = (data?.items ?? []).map(({ id, territory, revision, hasDraft }) => ({
    value: id, disabled: hasDraft, label: `${revision.title ?? 'Без названия'} — ${territory.name}, ${yearsInWords(revision.years)}${hasDraft ? ' (следующая редакция уже начата)' : ''}`,
  }))
  return (
    <Select
      label="Утверждённая дорожная карта" placeholder="слово из названия" searchable clearable nothingFoundMessage="Утверждённой карты с таким названием нет" data={choices} value={value} onChange={onChange}
      onSearchChange={(typed) => setWords(choices.some(({ label }) => label === typed) ? '' : typed)} filter={({ options }) => options}
    />
  )
}
