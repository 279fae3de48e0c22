import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { kindNames } from '../../../domain/organisations/kind-names.ts'
import { organisationKinds } from '../../../domain/organisations/organisation-kind.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { organisationForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { parseOrganisationFilters, type OrganisationFilters } from '../organisation-filters.ts'
import classes from './OrganisationFilterBar.module.css'

const kinds = organisationKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))
const states = [{ value: 'open', label: 'Действующие' }, { value: 'closed', label: 'Закрытые' }, { value: 'all', label: 'Все' }]

/** What is narrowed to goes into the address at once. */
export function OrganisationFilterBar({ filters, total }: { filters: OrganisationFilters; total: number | null }) {
  const navigate = useNavigate()
  const narrow = (part: Record<string, unknown>) => void navigate({ ...paths.organisations(parseOrganisationFilters({ ...filters, ...part })), replace: true, resetScroll: false })
  const narrowSoon = useDebouncedCallback(narrow, 250)
  return (
    <search className={classes.filters}>
      <TextInput
        label="Поиск" placeholder="слова из названия, ИНН, ОГРН, логин" leftSection={<Icon name="search" size={18} />} defaultValue={filters.search ?? ''}
        onChange={({ currentTarget }) => narrowSoon({ search: currentTarget.value.trim() })}
      />
      <Select label="Вид" placeholder="любой" clearable data={kinds} value={filters.kind ?? null} onChange={(kind) => narrow({ kind })} />
      <Select label="Состояние" allowDeselect={false} data={states} value={filters.state ?? 'open'} onChange={(state) => narrow({ state })} />
      <p className={classes.total} aria-hidden>{total === null ? '' : counted(total, organisationForms)}</p>
    </search>
  )
}
