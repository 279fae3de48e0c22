import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { roleNames } from '../../../contract/role-names.ts'
import type { PersonSummary } from '../../../contract/people.ts'
import { SearchSelect, type Choice } from '../../kit/parts/SearchSelect.tsx'
import { foundPeopleQuery } from '../people.queries.ts'

type PersonPickerProps = { label: string; value: Choice | null; onChange: (choice: Choice | null) => void; /** Who must not be chosen. */ except: string; error?: React.ReactNode; description?: string }

/** Somebody who is in the register already, told apart by what they are appointed to. */
export function PersonPicker({ label, value, onChange, except, error, description }: PersonPickerProps) {
  const [words, setWords] = useState('')
  const { data: people, isFetching } = useQuery(foundPeopleQuery(words))
  const found = (people ?? []).filter(({ id }) => id !== except).map(choiceOf)
  return (
    <SearchSelect
      label={label} value={value} onChange={onChange} found={found} onSearch={setWords} isSearching={isFetching} placeholder="фамилия или имя" error={error}
      nothingFound="Такого человека среди доступных вам нет" {...(description === undefined ? {} : { description })}
    />
  )
}

function choiceOf({ id, name, appointments: [first] }: PersonSummary): Choice {
  return { value: id, label: first === undefined ? name : `${name} — ${roleNames[first.role]}, ${first.place}` }
}
