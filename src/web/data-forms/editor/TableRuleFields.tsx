import { Button, NumberInput, SegmentedControl, Select, Switch, Textarea, TextInput } from '@mantine/core'
import type { TableField, ValueField } from '../../../domain/data-forms/form-field.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { fieldKindWords } from '../form-words.ts'
import classes from './Editor.module.css'
import { valueOfKind } from './edit-definition.ts'
import { ValueRuleFields } from './ValueRuleFields.tsx'

const columnKinds = (['number', 'text', 'choice', 'yes-no', 'date'] as const).map((value) => ({ value, label: fieldKindWords[value] }))

/** The columns of a table, and its rows: given ones, or as many as the one who fills adds. */
export function TableRuleFields({ field, onChange }: { field: TableField; onChange: (field: TableField) => void }) {
  const { columns, rows } = field
  const set = (at: number, column: ValueField) => onChange({ ...field, columns: columns.map((one, n) => (n === at ? column : one)) })
  const add = () => {
    const taken = new Set(columns.map(({ key }) => key))
    let at = columns.length + 1
    while (taken.has(`c${at}`)) at += 1
    onChange({ ...field, columns: [...columns, valueOfKind('number', { key: `c${at}`, label: '', hint: null, isRequired: true })] })
  }
  return (
    <>
      <div className={classes.rules}>
        <SegmentedControl aria-label="Строки таблицы" data={[{ value: 'fixed', label: 'Строки заданы' }, { value: 'free', label: 'Строки добавляют' }]} value={rows.kind} onChange={(kind) => onChange({ ...field, rows: kind === 'fixed' ? { kind, names: [''] } : { kind: 'free', most: 10 } })} />
        {rows.kind === 'free' && <NumberInput label="Строк не больше" hideControls allowDecimal={false} min={1} max={50} value={rows.most} onChange={(most) => onChange({ ...field, rows: { kind: 'free', most: Number(most) || 1 } })} />}
      </div>
      {rows.kind === 'fixed' && <Textarea label="Названия строк" description="По одному в строке" autosize minRows={2} value={rows.names.join('\n')} onChange={({ currentTarget }) => onChange({ ...field, rows: { kind: 'fixed', names: currentTarget.value.split('\n').slice(0, 100) } })} />}
      <fieldset className={classes.list}>
        <legend>Столбцы</legend>
        {columns.map((column, at) => (
          <div key={column.key} className={classes.column}>
            <div className={classes.rules}>
              <TextInput label={`Столбец ${at + 1}`} maxLength={500} value={column.label} onChange={({ currentTarget }) => set(at, { ...column, label: currentTarget.value })} />
              <Select label="Вид" allowDeselect={false} data={columnKinds} value={column.kind} onChange={(kind) => { const found = columnKinds.find(({ value }) => value === kind); if (found) set(at, valueOfKind(found.value, column)) }} />
              <Switch label="Обязателен" checked={column.isRequired} onChange={({ currentTarget }) => set(at, { ...column, isRequired: currentTarget.checked })} />
              <Button variant="subtle" size="compact-sm" aria-label={`Убрать столбец ${at + 1}`} onClick={() => onChange({ ...field, columns: columns.filter((_, n) => n !== at) })}><Icon name="bin" size={18} /></Button>
            </div>
            <ValueRuleFields field={column} onChange={(next) => set(at, next)} />
          </div>
        ))}
        <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={16} />} onClick={add}>Добавить столбец</Button>
      </fieldset>
    </>
  )
}
