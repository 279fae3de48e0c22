import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TerritoryReply } from '../../contract/territories.ts'
import { territoriesQuery } from './territory.queries.ts'
import { territoriesById, territoryLabel } from './territory-tree.ts'

type TerritoryPickerProps = { label: string; value: number | null; onChange: (id: number | null) => void; placeholder?: string; clearable?: boolean; description?: string; error?: React.ReactNode; /** Only territories of these levels; left out: any. */ levels?: readonly TerritoryReply['level'][] }

/** One territory out of the whole tree, found by a few letters of its name or of its region's. */
export function TerritoryPicker({ label, value, onChange, placeholder = 'начните набирать название', clearable = false, description, error, levels }: TerritoryPickerProps) {
  const { data: territories } = useQuery(territoriesQuery)
  const choices = useMemo(() => {
    const byId = territoriesById(territories ?? [])
    return (territories ?? []).filter(({ level }) => levels === undefined || levels.includes(level)).map((territory) => ({ value: String(territory.id), label: territoryLabel(territory, byId) }))
  }, [territories, levels])
  return (
    <Select
      label={label} description={description} error={error} placeholder={placeholder} searchable clearable={clearable} limit={60} data={choices} nothingFoundMessage="Такой территории нет"
      value={value === null ? null : String(value)} onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  )
}
