import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { activityState } from '../../../domain/roadmaps/views/activity-state.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ActivityMenu } from '../../plan-editing/ActivityMenu.tsx'
import { useRoadmap } from '../roadmap-context.ts'
import { StateSign } from '../states/StateSign.tsx'
import classes from './PlanTable.module.css'
import type { RowMoves } from './use-row-moves.ts'

/** The number opens the activity's panel; under it its state, and in a draft the tools of the row. */
export function NumberCell({ activity, span, moves }: { activity: PlannedActivity; span: number; moves: RowMoves | null }) {
  const { plan, programmeDate, look } = useRoadmap()
  const { id, number, position, title, warnings } = activity
  return (
    <th scope="row" rowSpan={span} className={classes.numberCell} data-doubtful={warnings.some(({ where }) => where === 'number')}>
      <div className={classes.tools}>
        <button type="button" className={classes.open} aria-label={`Открыть карточку: ${number ?? position}. ${title ?? 'без названия'}`} onClick={() => look({ activity: id })}>
          {number ?? <span className={classes.faint}>({position})</span>}
        </button>
        <StateSign state={activityState(activity, programmeDate, plan.approval?.date ?? null)} />
        {moves && (
          <button
            type="button" draggable className={`${classes.handle} no-print`} data-handle={id} aria-label={`Переместить мероприятие ${number ?? position}: стрелки вверх и вниз`}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              moves.step(id, event.key === 'ArrowUp' ? -1 : 1)
            }}
            onDragStart={({ dataTransfer, currentTarget }) => {
              const row = currentTarget.closest('tbody')
              dataTransfer.effectAllowed = 'move'
              dataTransfer.setData('text/plain', title ?? '')
              if (row) dataTransfer.setDragImage(row, 20, 20)
              moves.begin(id)
            }}
            onDragEnd={moves.end}
          ><Icon name="grip" size={16} /></button>
        )}
        <ActivityMenu activity={activity} />
      </div>
    </th>
  )
}
