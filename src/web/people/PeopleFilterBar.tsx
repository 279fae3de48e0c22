import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { roleNames } from '../../contract/role-names.ts'
import { roles } from '../../domain/access/role.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import type { Choice } from '../kit/parts/SearchSelect.tsx'
import { paths } from '../paths.ts'
import { TerritoryPicker } from '../territories/TerritoryPicker.tsx'
import { OrganisationPicker } from './appointing/OrganisationPicker.tsx'
import { parsePeopleFilters, type PeopleFilters } from './people-filters.ts'
import classes from './People.module.css'

const roleChoices = roles.map((role) => ({ value: role, label: roleNames[role] }))

/** What is narrowed to goes into the address at once. */
export function PeopleFilterBar({ filters }: { filters: PeopleFilters }) {
  const navigate = useNavigate()
  const [organisation, setOrganisation] = useState<Choice | null>(null)
  const narrow = (part: Record<string, unknown>) => void navigate({ ...paths.people(parsePeopleFilters({ ...filters, ...part })), replace: true })
  const narrowSoon = useDebouncedCallback(narrow, 250)
  return (
    <search>
      <div className={classes.filters}>
        <TextInput label="Имя" placeholder="часть фамилии или имени" leftSection={<Icon name="search" size={18} />} defaultValue={filters.search ?? ''} onChange={({ currentTarget }) => narrowSoon({ search: currentTarget.value.trim() })} />
        <Select label="Роль" placeholder="любая" clearable searchable data={roleChoices} value={filters.role ?? null} onChange={(role) => narrow({ role })} nothingFoundMessage="Такой роли нет" />
        <TerritoryPicker label="Территория" placeholder="любая" clearable value={filters.territory ?? null} onChange={(territory) => narrow({ territory })} />
        <OrganisationPicker label="Организация" placeholder="любая" clearable value={filters.organisation === undefined ? null : organisation ?? { value: filters.organisation, label: 'Выбранная организация' }} onChange={(chosen) => { setOrganisation(chosen); narrow({ organisation: chosen?.value }) }} />
      </div>
      <SegmentedControl
        className={classes.states} aria-label="Кого показать" value={filters.state ?? 'current'} onChange={(state) => narrow({ state })}
        data={[{ value: 'current', label: 'Назначены' }, { value: 'former', label: 'Были назначены' }]}
      />
    </search>
  )
}
