import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { territoriesQuery } from '../../territories/territory.queries.ts'
import classes from './ProgrammeRoom.module.css'

/** For those who work over the whole country: which region is looked at. */
export function RegionChoice({ value, onChange }: { value: number | null; onChange: (region: number | undefined) => void }) {
  const { data: territories } = useQuery(territoriesQuery)
  const choices = useMemo(() => (territories ?? []).filter(({ level }) => level === 'region').map(({ id, name }) => ({ value: String(id), label: name })), [territories])
  return (
    <Select
      className={`${classes.region} no-print`} label="Регион" placeholder="вся страна" searchable clearable data={choices} limit={100} nothingFoundMessage="Такого региона нет"
      value={value === null ? null : String(value)} onChange={(chosen) => onChange(chosen === null ? undefined : Number(chosen))}
    />
  )
}
