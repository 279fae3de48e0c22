import { Button } from '@mantine/core'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { OriginalCells } from '../original/OriginalCells.tsx'
import type { OriginalRow } from '../original/original-rows.ts'
import classes from './LooseEntry.module.css'
import { asActivity, asContinuation } from './rescued-row.ts'

/** A row of the original that the plan does not hold, so that nothing is lost without being seen. */
export function LooseEntry({ row, after }: { row: OriginalRow; after: PlannedActivity | null }) {
  const editing = useEditing()
  const { apply } = editing
  return (
    <div className={classes.loose}>
      <OriginalCells cells={row.cells.map((cell) => ({ row, cell }))} />
      <div className={classes.words}>
        <p>Строка {row.source} не вошла ни в одно мероприятие.</p>
        {apply && (
          <div className={`${classes.actions} no-print`}>
            <Button size="compact-sm" variant="default" onClick={() => apply(asActivity(row, after, editing))}>Сделать мероприятием</Button>
            {after && <Button size="compact-sm" variant="default" onClick={() => apply(asContinuation(row, after, editing))}>Присоединить к верхней строке</Button>}
          </div>
        )}
      </div>
    </div>
  )
}
