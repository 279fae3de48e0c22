import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listOrganisations } from '../../../contract/organisations.ts'
import { call } from '../../kit/api/call.ts'

/** Where the person works: found by a part of the name or by a code. */
export function WorkplacePicker({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim().slice(0, 200), 250)
  const { data } = useQuery({ queryKey: ['organisations', 'picker', words], queryFn: ({ signal }) => call(listOrganisations, { query: { limit: 30, ...(words === '' ? {} : { search: words }) } }, { signal }), placeholderData: (before) => before })
  const choices = (data?.items ?? []).map(({ id, shortName, name, territory }) => ({ value: id, label: `${shortName ?? name} — ${territory.name}` }))
  return (
    <Select
      label="Место работы" description="Свою школу куратор не получит" placeholder="название, ИНН или логин" searchable clearable nothingFoundMessage="Такой организации нет" data={choices} filter={({ options }) => options}
      value={value} onChange={onChange} onSearchChange={(text) => { if (!choices.some(({ label }) => label === text)) setTyped(text) }}
    />
  )
}
