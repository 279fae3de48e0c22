import { Button, MultiSelect, Popover, Stack, Switch, TextInput } from '@mantine/core'
import { activityKinds } from '../../../domain/roadmaps/plan/plan.ts'
import { activityStates } from '../../../domain/roadmaps/views/activity-state.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { activityKindNames } from '../../kit/names/activity-kind-names.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { activityStateNames } from '../states/activity-state-names.ts'
import { listForAddress, listOfAddress } from './activity-filter.ts'
import { conditionsOf, roleFilterNames, sectionChoices } from './filter-names.ts'
import classes from './FilterMenu.module.css'

type ListName = 'kind' | 'role' | 'section' | 'state'
type Choice = { value: string; label: string }

/** Every condition that rows can be narrowed by; those that no row of this plan could meet are not offered. */
export function FilterMenu() {
  const { search, plan } = useRoadmap()
  const count = conditionsOf(search, plan.sections).length
  return (
    <Popover position="bottom-start" width="min(26rem, 94vw)" shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" className={classes.button} leftSection={<Icon name="filter" size={18} />} aria-label={count === 0 ? 'Отбор' : `Отбор, условий: ${count}`}>
          <span className={classes.name}>Отбор</span>{count > 0 && <span className={classes.count}>{count}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Отбор мероприятий"><FilterFields /></Popover.Dropdown>
    </Popover>
  )
}

function FilterFields() {
  const { search, plan, look } = useRoadmap()
  const kinds = new Set(plan.activities.map(({ kind }) => kind))
  const roles = new Set<string>(plan.activities.flatMap(({ responsible }) => (responsible.length === 0 ? ['nobody'] : responsible.map(({ role }) => role ?? 'unknown'))))
  return (
    <Stack gap="sm">
      <ListField label="Состояние" name="state" data={activityStates.map((value) => ({ value, label: activityStateNames[value] }))} />
      <ListField label="Вид" name="kind" data={activityKinds.filter((kind) => kinds.has(kind)).map((value) => ({ value, label: activityKindNames[value] }))} />
      <ListField label="Ответственные" name="role" data={Object.entries(roleFilterNames).filter(([role]) => roles.has(role)).map(([value, label]) => ({ value, label }))} />
      {plan.sections.length > 0 && <ListField label="Раздел" name="section" data={sectionChoices(plan.sections)} />}
      <div className={classes.dates}>
        <TextInput type="date" label="Не раньше" value={search.from ?? ''} onChange={({ currentTarget }) => look({ from: currentTarget.value || undefined }, { replace: true })} />
        <TextInput type="date" label="Не позже" value={search.to ?? ''} onChange={({ currentTarget }) => look({ to: currentTarget.value || undefined }, { replace: true })} />
      </div>
      <Switch label="Только с замечаниями" checked={search.doubtful === true} onChange={({ currentTarget }) => look({ doubtful: currentTarget.checked || undefined })} />
    </Stack>
  )
}

function ListField({ label, name, data }: { label: string; name: ListName; data: Choice[] }) {
  const { search, look } = useRoadmap()
  const chosen = listOfAddress(search[name])
  return (
    <MultiSelect
      label={label} placeholder={chosen.length === 0 ? 'любые' : ''} data={data} value={chosen.filter((value) => data.some((choice) => choice.value === value))} searchable clearable openOnFocus={false} classNames={{ inputField: classes.field ?? '' }} clearButtonProps={{ 'aria-label': `Очистить: ${label}` }}
      nothingFoundMessage="Такого в плане нет" hidePickedOptions comboboxProps={{ withinPortal: false }} onChange={(values) => look({ [name]: listForAddress(values) })}
    />
  )
}
