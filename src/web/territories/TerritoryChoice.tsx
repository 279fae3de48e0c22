import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '../kit/icons/Icon.tsx'
import { NewTerritoryForm } from './NewTerritoryForm.tsx'
import { territoriesQuery } from './territory.queries.ts'
import { TerritoryPicker } from './TerritoryPicker.tsx'

/** The territory of a road map: one of the tree, or a municipality that is put into the tree right here. */
export function TerritoryChoice({ value, onChange, proposedName = '' }: { value: number | null; onChange: (id: number | null) => void; proposedName?: string }) {
  const { data: territories } = useQuery(territoriesQuery)
  const [isNew, setNew] = useState(false)
  const chosen = territories?.find(({ id }) => id === value)
  const region = chosen?.level === 'region' ? chosen.id : (chosen?.parentId ?? null)
  return (
    <Stack gap="xs" align="stretch">
      <TerritoryPicker label="Территория" value={value} onChange={onChange} />
      {isNew
        ? <NewTerritoryForm initialName={proposedName} initialParent={region} onCreated={(id) => { onChange(id); setNew(false) }} onCancel={() => setNew(false)} />
        : <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={16} />} style={{ alignSelf: 'flex-start' }} onClick={() => setNew(true)}>Завести муниципалитет</Button>}
    </Stack>
  )
}
