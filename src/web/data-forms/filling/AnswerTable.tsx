import { Button } from '@mantine/core'
import type { AnswerRow, AnswerValue } from '../../../domain/data-forms/form-definition.ts'
import { mostRows, type TableField } from '../../../domain/data-forms/form-field.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { AnswerField } from './AnswerField.tsx'
import classes from './AnswerTable.module.css'
import { placeOf, type FaultsAt } from './faults-at.ts'

type AnswerTableProps = { table: TableField; rows: readonly AnswerRow[]; onChange: (rows: AnswerRow[]) => void; faults: FaultsAt; isReadOnly: boolean }

/** A table on a desk; on a phone a card a row. */
export function AnswerTable({ table, rows, onChange, faults, isReadOnly }: AnswerTableProps) {
  const { key, label, hint, isRequired, columns, rows: kind } = table
  const count = kind.kind === 'fixed' ? kind.names.length : Math.max(rows.length, isReadOnly ? 0 : 1)
  const all = Array.from({ length: count }, (_, at) => rows[at] ?? {})
  const set = (at: number, column: string, value: AnswerValue | undefined) =>
    onChange(all.map((row, n) => (n === at ? Object.fromEntries([...Object.entries(row).filter(([name]) => name !== column), ...(value === undefined ? [] : [[column, value] as const])]) : row)))
  const nameOf = (at: number) => (kind.kind === 'fixed' ? kind.names[at] ?? '' : `Строка ${at + 1}`)
  const own = faults.get(key)
  return (
    <fieldset className={classes.frame}>
      <legend className={classes.legend}>{label}{isRequired && <span className={classes.star}> *</span>}</legend>
      {hint !== null && <p className={classes.hint}>{hint}</p>}
      {own !== undefined && <p role="alert" className={classes.fault}>{own}</p>}
      <table className={classes.table}>
        <thead><tr><th scope="col">{kind.kind === 'fixed' ? '' : '№'}</th>{columns.map((column) => <th key={column.key} scope="col">{column.label}{column.kind === 'number' && column.unit !== null && `, ${column.unit}`}{column.isRequired && ' *'}</th>)}{kind.kind === 'free' && !isReadOnly && <th><span className="visually-hidden">Действия</span></th>}</tr></thead>
        <tbody>
          {all.map((row, at) => (
            // Rows have no other name than their place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <th scope="row">{kind.kind === 'fixed' ? nameOf(at) : at + 1}</th>
              {columns.map((column) => (
                <td key={column.key} data-label={column.label}>
                  <AnswerField field={column} spokenLabel={`${label}: ${nameOf(at)}, ${column.label}`} value={row[column.key]} onChange={(value) => set(at, column.key, value)} error={faults.get(placeOf(key, at, column.key))} isReadOnly={isReadOnly} />
                </td>
              ))}
              {kind.kind === 'free' && !isReadOnly && <td className={classes.remove}><Button variant="subtle" size="compact-sm" aria-label={`Убрать строку ${at + 1}`} onClick={() => onChange(all.filter((_, n) => n !== at))}><Icon name="bin" size={18} /></Button></td>}
            </tr>
          ))}
        </tbody>
      </table>
      {kind.kind === 'free' && !isReadOnly && count < mostRows(table) && <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={16} />} onClick={() => onChange([...all, {}])}>Добавить строку</Button>}
    </fieldset>
  )
}
