import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SearchSelect, type Choice } from '../../kit/parts/SearchSelect.tsx'
import { foundOrganisationsQuery } from '../people.queries.ts'

type OrganisationPickerProps = { label: string; value: Choice | null; onChange: (choice: Choice | null) => void; /** Schools alone, or all that are no schools; left out: any. */ of?: 'schools' | 'bodies'; clearable?: boolean; placeholder?: string; error?: React.ReactNode }

export function OrganisationPicker({ label, value, onChange, of, clearable = false, placeholder = 'название, ИНН или логин', error }: OrganisationPickerProps) {
  const [words, setWords] = useState('')
  const { data, isFetching } = useQuery(foundOrganisationsQuery(words, of === 'schools' ? 'school' : undefined))
  const found = (data ?? []).filter(({ kind }) => of !== 'bodies' || kind !== 'school').map(({ id, name, shortName, territory }) => ({ value: id, label: `${shortName ?? name} — ${territory.name}` }))
  return (
    <SearchSelect
      label={label} value={value} onChange={onChange} found={found} onSearch={setWords} isSearching={isFetching} placeholder={placeholder} clearable={clearable} error={error}
      nothingFound="Такой организации нет"
    />
  )
}
