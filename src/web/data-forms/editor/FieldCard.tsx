import { Button, Select, Switch, TextInput } from '@mantine/core'
import { fieldKinds, isTable, type FormField } from '../../../domain/data-forms/form-field.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { fieldKindWords } from '../form-words.ts'
import classes from './Editor.module.css'
import { fieldOfKind } from './edit-definition.ts'
import { TableRuleFields } from './TableRuleFields.tsx'
import { ValueRuleFields } from './ValueRuleFields.tsx'

type FieldCardProps = { field: FormField; number: number; isLast: boolean; faults: readonly string[]; onChange: (field: FormField) => void; onMove: (by: -1 | 1) => void; onRemove: () => void }

const kinds = fieldKinds.map((value) => ({ value, label: fieldKindWords[value] }))

/** One question of the form. */
export function FieldCard({ field, number, isLast, faults, onChange, onMove, onRemove }: FieldCardProps) {
  const { label, hint, isRequired } = field
  return (
    <section className={classes.card} aria-label={`Вопрос ${number}`}>
      <header className={classes.cardHead}>
        <h3>Вопрос {number}</h3>
        <Button variant="subtle" size="compact-sm" aria-label={`Поднять вопрос ${number}`} disabled={number === 1} onClick={() => onMove(-1)}><Icon name="up" size={18} /></Button>
        <Button variant="subtle" size="compact-sm" aria-label={`Опустить вопрос ${number}`} disabled={isLast} onClick={() => onMove(1)}><Icon name="down" size={18} /></Button>
        <Button variant="subtle" size="compact-sm" aria-label={`Удалить вопрос ${number}`} onClick={onRemove}><Icon name="bin" size={18} /></Button>
      </header>
      <div className={classes.main}>
        <TextInput label="Что спрашивается" maxLength={500} value={label} onChange={({ currentTarget }) => onChange({ ...field, label: currentTarget.value })} />
        <Select label="Вид ответа" allowDeselect={false} data={kinds} value={field.kind} onChange={(kind) => { const found = kinds.find(({ value }) => value === kind); if (found && found.value !== field.kind) onChange(fieldOfKind(found.value, field)) }} />
      </div>
      <TextInput label="Пояснение" placeholder="что считать, откуда взять" maxLength={500} value={hint ?? ''} onChange={({ currentTarget: { value } }) => onChange({ ...field, hint: value === '' ? null : value })} />
      {isTable(field) ? <TableRuleFields field={field} onChange={onChange} /> : <ValueRuleFields field={field} onChange={onChange} />}
      <Switch label="Ответ обязателен" checked={isRequired} onChange={({ currentTarget }) => onChange({ ...field, isRequired: currentTarget.checked })} />
      {faults.length > 0 && <p role="alert" className={classes.fault}>{faults.join(' ')}</p>}
    </section>
  )
}
