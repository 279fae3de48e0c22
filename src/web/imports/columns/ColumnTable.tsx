import { Select } from '@mantine/core'
import { columnFields, type ColumnField } from '../../../domain/roadmaps/reading/column-field.ts'
import { columnFieldNames } from '../../kit/names/column-field-names.ts'
import type { ColumnGroup } from './column-groups.ts'
import classes from './ColumnsPanel.module.css'

const choices = columnFields.map((field) => ({ value: field, label: columnFieldNames[field] }))

type ColumnTableProps = { group: ColumnGroup; isBusy: boolean; onRemap: (column: number, field: ColumnField) => void }

/** The heads of one table with a few of its cells, and above each what the column is. */
export function ColumnTable({ group, isBusy, onRemap }: ColumnTableProps) {
  const { tables, name, isRoadMap, columns } = group
  const [first, last] = [tables[0] ?? 0, tables.at(-1) ?? 0]
  const which = name ?? (first === last ? `Таблица ${first + 1}` : `Таблицы ${first + 1}–${last + 1} (${tables.length})`)
  return (
    <section className={classes.table}>
      <h2 className={classes.name}>{which}{!isRoadMap && <span> — не похожа на дорожную карту, не переносится</span>}</h2>
      <div className={classes.scroll}>
        <div className={classes.columns}>
          {columns.map(({ header, field, samples }, at) => (
            // The place is the column's name: there is no other.
            // eslint-disable-next-line react/no-array-index-key
            <div key={at} className={classes.column} data-unknown={isRoadMap && field === 'unknown'}>
              <Select size="xs" aria-label={`Столбец ${at + 1}: ${header}`} data={choices} value={field} allowDeselect={false} disabled={isBusy} comboboxProps={{ width: 'max-content' }}
                onChange={(chosen) => { const known = columnFields.find((one) => one === chosen); if (known && known !== field) onRemap(at, known) }} />
              <div className={classes.header}>{header === '' ? 'без заголовка' : header}</div>
              {samples.map((sample) => <div key={sample} className={classes.sample}>{sample}</div>)}
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}
