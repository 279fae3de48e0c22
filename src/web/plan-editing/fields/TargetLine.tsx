import { ActionIcon, NumberInput, Select, TextInput } from '@mantine/core'
import { comparators, targetUnits, type Target } from '../../../domain/roadmaps/plan/plan.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { comparatorNames, targetUnitNames } from '../../kit/names/target-names.ts'
import classes from './PartiesField.module.css'

const comparatorChoices = comparators.map((comparator) => ({ value: comparator, label: comparatorNames[comparator] }))
const unitChoices = targetUnits.map((unit) => ({ value: unit, label: targetUnitNames[unit] }))

/** One aim: «не менее» «90» «%» «требуемых респондентов». */
export function TargetLine({ value, ordinal, onChange, onRemove }: { value: Target; ordinal: number; onChange: (target: Target) => void; onRemove: () => void }) {
  return (
    <div className={classes.targets}>
      <Select aria-label={`Сравнение, цель ${ordinal}`} data={comparatorChoices} allowDeselect={false} value={value.comparator}
        onChange={(chosen) => onChange({ ...value, comparator: comparators.find((known) => known === chosen) ?? value.comparator })} />
      <NumberInput aria-label={`Число, цель ${ordinal}`} decimalSeparator="," hideControls value={value.value}
        onChange={(number) => typeof number === 'number' && onChange({ ...value, value: number })} />
      <Select aria-label={`Единица, цель ${ordinal}`} data={unitChoices} allowDeselect={false} value={value.unit}
        onChange={(chosen) => onChange({ ...value, unit: targetUnits.find((known) => known === chosen) ?? value.unit })} />
      <TextInput aria-label={`Кого или чего, цель ${ordinal}`} placeholder="кого или чего" value={value.of ?? ''}
        onChange={({ currentTarget }) => onChange({ ...value, of: currentTarget.value === '' ? null : currentTarget.value })} />
      <ActionIcon variant="subtle" color="gray" size="input-sm" aria-label={`Убрать цель ${ordinal}`} onClick={onRemove}><Icon name="cross" size={16} /></ActionIcon>
    </div>
  )
}
