import { Button, NumberInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { rereadImport, type ImportReply } from '../../../contract/imports.ts'
import type { ColumnField } from '../../../domain/roadmaps/reading/column-field.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { changeForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { columnGroups, type ColumnGroup } from './column-groups.ts'
import { ColumnTable } from './ColumnTable.tsx'
import classes from './ColumnsPanel.module.css'

type Reading = NonNullable<ImportReply['reading']>
type ColumnsPanelProps = { id: string; version: number; year: number | null; reading: Reading; isBusy: boolean; onReread: () => Promise<void> }

/** What each column of the source was taken for, and for which year; another word on it, and everything is read anew. */
export function ColumnsPanel({ id, version, year, reading, isBusy, onReread }: ColumnsPanelProps) {
  const groups = useMemo(() => columnGroups(reading), [reading])
  const { run, isRunning, error } = useCommand(rereadImport, { onDone: async ({ lostChanges }) => { setLost(lostChanges); await onReread() } })
  const [lost, setLost] = useState(0)
  const [typedYear, setYear] = useState<number | null>(year)
  const settled = Object.fromEntries(reading.tables.filter(({ columnsFrom }) => columnsFrom === 'person').map(({ table, columns }) => [String(table), columns.map(({ field }) => field)]))
  const remap = (group: ColumnGroup, column: number, field: ColumnField) => {
    const fields = group.columns.map((one, at) => (at === column ? field : one.field))
    run({ params: { id }, body: { version, year, columns: { ...settled, ...Object.fromEntries(group.tables.map((table) => [String(table), fields])) } } })
  }
  const [isOpen, setOpen] = useState(() => groups.some(({ isDoubtful }) => isDoubtful))
  const isWaiting = isBusy || isRunning
  return (
    <details className={classes.panel} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Столбцы и год: как прочитаны таблицы подлинника</summary>
      <div className={classes.inside}>
        {groups.map((group) => <ColumnTable key={group.key} group={group} isBusy={isWaiting} onRemap={(column, field) => remap(group, column, field)} />)}
        {groups.length === 0 && <p className={classes.hint}>Таблиц в документе не нашлось.</p>}
        <div className={classes.year}>
          <NumberInput label="Год плана" description="Для сроков, у которых год не напечатан" placeholder="из документа" min={1990} max={2100} hideControls thousandSeparator="" value={typedYear ?? ''} onChange={(value) => setYear(value === '' ? null : Number(value))} />
          <Button variant="default" loading={isRunning} disabled={isWaiting || typedYear === year || (typedYear !== null && (typedYear < 1990 || typedYear > 2100))} onClick={() => run({ params: { id }, body: { version, year: typedYear, columns: settled } })}>Прочитать с этим годом</Button>
        </div>
        <ProblemNote error={error} />
        {lost > 0 && <Note tone="doubt" title={`Не нашлось места для прежних правок: ${counted(lost, changeForms)}.`}>Прочитанное изменилось, поэтому их пришлось отложить. Проверьте эти строки ещё раз.</Note>}
      </div>
    </details>
  )
}
