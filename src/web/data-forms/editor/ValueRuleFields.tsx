import { Button, NumberInput, Switch, TextInput } from '@mantine/core'
import type { ChoiceOption, ValueField } from '../../../domain/data-forms/form-field.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import classes from './Editor.module.css'

type Change = (field: ValueField) => void

/** What a question of each kind keeps to. */
export function ValueRuleFields({ field, onChange }: { field: ValueField; onChange: Change }) {
  switch (field.kind) {
    case 'text': return <NumberInput className={classes.short} label="Не длиннее, знаков" hideControls allowDecimal={false} min={1} max={10_000} value={field.longest} onChange={(longest) => onChange({ ...field, longest: Number(longest) || 1 })} />
    case 'number': return (
      <div className={classes.rules}>
        <TextInput label="Единица" placeholder="чел., %, ч" maxLength={30} value={field.unit ?? ''} onChange={({ currentTarget: { value } }) => onChange({ ...field, unit: value === '' ? null : value })} />
        <Bound label="Не меньше" value={field.min} onChange={(min) => onChange({ ...field, min })} />
        <Bound label="Не больше" value={field.max} onChange={(max) => onChange({ ...field, max })} />
        <Switch label="Только целое" checked={field.isInteger} onChange={({ currentTarget }) => onChange({ ...field, isInteger: currentTarget.checked })} />
      </div>
    )
    case 'date': return (
      <div className={classes.rules}>
        <TextInput type="date" label="Не раньше" value={field.from ?? ''} onChange={({ currentTarget: { value } }) => onChange({ ...field, from: value === '' ? null : value })} />
        <TextInput type="date" label="Не позже" value={field.to ?? ''} onChange={({ currentTarget: { value } }) => onChange({ ...field, to: value === '' ? null : value })} />
      </div>
    )
    case 'choice': return <Options options={field.options} onChange={(options) => onChange({ ...field, options })} />
    case 'yes-no': return null
  }
}

function Bound({ label, value, onChange }: { label: string; value: number | null; onChange: (value: number | null) => void }) {
  return <NumberInput label={label} placeholder="нет" hideControls decimalSeparator="," value={value ?? ''} onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)} />
}

function Options({ options, onChange }: { options: readonly ChoiceOption[]; onChange: (options: ChoiceOption[]) => void }) {
  const add = () => {
    const taken = new Set(options.map(({ code }) => code))
    let at = options.length + 1
    while (taken.has(`o${at}`)) at += 1
    onChange([...options, { code: `o${at}`, label: '' }])
  }
  return (
    <fieldset className={classes.list}>
      <legend>Варианты ответа</legend>
      {options.map(({ code, label }, at) => (
        <div key={code} className={classes.listLine}>
          <TextInput aria-label={`Вариант ${at + 1}`} maxLength={500} value={label} onChange={({ currentTarget }) => onChange(options.map((one) => (one.code === code ? { code, label: currentTarget.value } : one)))} />
          <Button variant="subtle" size="compact-sm" aria-label={`Убрать вариант ${at + 1}`} onClick={() => onChange(options.filter((one) => one.code !== code))}><Icon name="bin" size={18} /></Button>
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={16} />} onClick={add}>Добавить вариант</Button>
    </fieldset>
  )
}
