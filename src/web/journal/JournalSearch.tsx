import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { TerritoryPicker } from '../territories/TerritoryPicker.tsx'
import { journalParts, parseJournalFilters, type JournalFilters } from './journal-filters.ts'
import classes from './JournalPage.module.css'

const parts = Object.entries(journalParts).map(([value, label]) => ({ value, label }))

/** Who, what, when, where. */
export function JournalSearch({ filters, onChange }: { filters: JournalFilters; onChange: (filters: JournalFilters) => void }) {
  const narrow = (part: Record<string, unknown>) => onChange(parseJournalFilters({ ...filters, ...part }))
  const narrowSoon = useDebouncedCallback(narrow, 300)
  return (
    <search className={`${classes.filters} no-print`}>
      <TextInput label="Кто" placeholder="часть имени" defaultValue={filters.who ?? ''} onChange={({ currentTarget }) => narrowSoon({ who: currentTarget.value.trim() })} />
      <Select label="Что" placeholder="всё" clearable searchable data={parts} nothingFoundMessage="Такого раздела нет" value={filters.what ?? null} onChange={(what) => narrow({ what })} />
      <TextInput type="date" label="С какого дня" value={filters.from ?? ''} onChange={({ currentTarget }) => narrow({ from: currentTarget.value })} />
      <TextInput type="date" label="По какой день" value={filters.to ?? ''} onChange={({ currentTarget }) => narrow({ to: currentTarget.value })} />
      <TerritoryPicker label="Где" placeholder="любая территория" clearable value={filters.territory ?? null} onChange={(territory) => narrow({ territory })} />
    </search>
  )
}
