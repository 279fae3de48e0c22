import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listPeople } from '../../../contract/people.ts'
import { roleNames } from '../../../contract/role-names.ts'
import { call } from '../../kit/api/call.ts'

/** Somebody of the register, among those whom the reader sees. */
export function KnownPersonPicker({ value, onChange, error }: { value: string | null; onChange: (id: string | null) => void; error?: string | false | undefined }) {
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim().slice(0, 200), 250)
  const { data } = useQuery({ queryKey: ['people', 'picker', words], queryFn: ({ signal }) => call(listPeople, { query: { limit: 30, ...(words === '' ? {} : { search: words }) } }, { signal }), placeholderData: (before) => before })
  const choices = (data?.items ?? []).map(({ id, name, appointments: [first] }) => ({ value: id, label: first === undefined ? name : `${name} — ${roleNames[first.role].toLowerCase()}, ${first.place}` }))
  return (
    <Select
      label="Человек" placeholder="начните набирать фамилию" searchable clearable nothingFoundMessage="Такого человека среди видимых вам нет" data={choices} filter={({ options }) => options} error={error}
      value={value} onChange={onChange} onSearchChange={(text) => { if (!choices.some(({ label }) => label === text)) setTyped(text) }}
    />
  )
}
