import { memo, type DragEvent, type MouseEvent } from 'react'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { ActivityCell } from './ActivityCell.tsx'
import { NumberCell } from './NumberCell.tsx'
import classes from './PlanTable.module.css'
import { PartCell } from './PartCell.tsx'
import type { TableColumn } from './table-columns.ts'
import type { RowMoves } from './use-row-moves.ts'

type ActivityRowsProps = {
  activity: PlannedActivity
  columns: readonly TableColumn[]
  index: number
  isOpen: boolean
  isDragged: boolean
  /** On which side a dragged row would come to stand. */
  drop: 'above' | 'below' | null
  measure: (element: HTMLElement | null) => void
  /** Null where rows stand still: in what is approved, and while filters hide their neighbours. */
  moves: RowMoves | null
}

const ofParts = new Set<string>(['description', 'responsible', 'indicator'])

/** One activity: a row, or a row for each of its deliverables, whose shared cells reach down as they do on paper. */
export const ActivityRows = memo(function ActivityRows({ activity, columns, index, isOpen, isDragged, drop, measure, moves }: ActivityRowsProps) {
  const { look } = useRoadmap()
  const { id, parts } = activity
  const open = ({ target }: MouseEvent) => {
    // A click into an editor, a button or a selection is not meant for the row.
    const isOwn = target instanceof Element && target.closest('button, a, input, textarea, summary, fieldset, [role="option"], [role="menuitem"]') === null
    if (isOwn && window.getSelection()?.isCollapsed !== false) look({ activity: id })
  }
  const hover = (event: DragEvent<HTMLElement>) => {
    if (moves === null) return
    event.preventDefault()
    const { top, height } = event.currentTarget.getBoundingClientRect()
    moves.hover({ beside: id, side: event.clientY < top + height / 2 ? 'above' : 'below' })
  }
  const lines = Math.max(1, parts.length)
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the number is the button; the row is more room for the pointer
    <tbody ref={measure} className={classes.rows} data-index={index} data-open={isOpen} data-dragged={isDragged} data-drop={drop ?? undefined} onClick={open} onDragOver={hover} onDrop={(event) => { event.preventDefault(); moves?.drop() }}>
      {Array.from({ length: lines }, (_, line) => (
        // eslint-disable-next-line react/no-array-index-key -- a deliverable is its place
        <tr key={line} aria-rowindex={index + 2}>
          {columns.map(({ field, header }) => {
            if (lines > 1 && ofParts.has(field)) return <PartCell key={field} activity={activity} field={field} part={line} header={header} />
            if (line > 0) return null
            return field === 'number'
              ? <NumberCell key={field} activity={activity} span={lines} moves={moves} />
              : <ActivityCell key={field} activity={activity} field={field} header={header} span={lines} />
          })}
        </tr>
      ))}
    </tbody>
  )
})
