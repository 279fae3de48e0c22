import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { Icon } from '../kit/icons/Icon.tsx'
import { revisionStateNames } from '../kit/names/revision-state-names.ts'
import { paths } from '../paths.ts'
import { TerritoryPicker } from '../territories/TerritoryPicker.tsx'
import { parseRoadmapFilters, type RoadmapFilters } from './roadmap-filters.ts'
import classes from './RoadmapListPage.module.css'

const states = (['draft', 'approved'] as const).map((state) => ({ value: state, label: revisionStateNames[state] }))

/** What is narrowed to goes into the address at once; a new narrowing starts on the first page. */
export function RoadmapFilterBar({ filters }: { filters: RoadmapFilters }) {
  const navigate = useNavigate()
  const narrow = (part: Record<string, unknown>) => void navigate({ ...paths.roadmaps(parseRoadmapFilters({ ...filters, page: 1, ...part })), replace: true })
  const narrowSoon = useDebouncedCallback(narrow, 250)
  return (
    <search className={classes.filters}>
      <TextInput
        label="Название" placeholder="слово из названия" leftSection={<Icon name="search" size={18} />} defaultValue={filters.search ?? ''}
        onChange={({ currentTarget }) => narrowSoon({ search: currentTarget.value.trim() })}
      />
      <TerritoryPicker label="Территория" placeholder="любая" clearable value={filters.territory ?? null} onChange={(territory) => narrow({ territory })} />
      <TextInput
        label="Год" placeholder="любой" inputMode="numeric" maxLength={4} defaultValue={filters.year ?? ''}
        onChange={({ currentTarget: { value } }) => narrowSoon({ year: /^(19|20|21)\d\d$/.test(value) ? value : undefined })}
      />
      <Select label="Состояние" placeholder="любое" clearable data={states} value={filters.state ?? null} onChange={(state) => narrow({ state })} />
    </search>
  )
}
