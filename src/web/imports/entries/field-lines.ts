import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import type { ColumnField } from '../../../domain/roadmaps/reading/column-field.ts'
import type { EditableField } from '../../plan-editing/editable-field.ts'
import type { OriginalCell, OriginalRow } from '../original/original-rows.ts'

type PlacedCell = { row: OriginalRow; cell: OriginalCell }

/** One line of the desk: the cells of the original, and beside them the fields that were read from them. */
export type FieldLine = { key: string; cells: PlacedCell[]; fields: EditableField[] }

/** In the order in which a plan is read. `always` is shown though nothing is said. */
const lines: readonly { fields: EditableField[]; columns: ColumnField[]; always: boolean }[] = [
  { fields: ['number', 'kind'], columns: ['number'], always: true },
  { fields: ['title'], columns: ['title'], always: true },
  { fields: ['section'], columns: ['section'], always: false },
  { fields: ['description'], columns: ['description'], always: false },
  { fields: ['schedule'], columns: ['schedule', 'start', 'end', 'period'], always: true },
  { fields: ['responsible'], columns: ['responsible'], always: true },
  { fields: ['indicator'], columns: ['indicator'], always: false },
  { fields: ['parts'], columns: [], always: false },
  { fields: ['publication'], columns: ['publication'], always: false },
  { fields: ['done'], columns: ['done'], always: false },
]

/** The lines of an activity; `whole` brings those that say nothing as well. What no field has taken over comes last. */
export function fieldLines(activity: PlannedActivity, original: readonly OriginalRow[], whole: boolean): FieldLine[] {
  const cells = original.flatMap((row) => row.cells.map((cell): PlacedCell => ({ row, cell })))
  const shown = lines.flatMap(({ fields, columns, always }): FieldLine[] => {
    const own = cells.filter(({ cell }) => columns.includes(cell.field))
    return whole || always || own.length > 0 || fields.some((field) => says(activity, field)) ? [{ key: fields.join(), cells: own, fields }] : []
  })
  const left = cells.filter(({ cell }) => !lines.some(({ columns }) => columns.includes(cell.field)))
  return left.length === 0 ? shown : [...shown, { key: 'left', cells: left, fields: [] }]
}

function says(activity: PlannedActivity, field: EditableField): boolean {
  const value = activity[field]
  return field !== 'section' && value !== null && value !== false && !(Array.isArray(value) && value.length === 0) || activity.warnings.some(({ where }) => where === field)
}
