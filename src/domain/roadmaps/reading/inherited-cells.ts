import type { WarningPlace } from '../plan/warning.ts'
import type { Column, ColumnField } from './column-field.ts'
import { columnOf, type DraftActivity } from './draft.ts'
import { readingWarning } from './reading-warnings.ts'

const inheritable = new Map<ColumnField, WarningPlace>([
  ['description', 'description'], ['indicator', 'indicator'], ['publication', 'publication'], ['responsible', 'responsible'],
])

/**
 * A column that is mostly empty has empty cells; in one that is mostly full an empty cell was merged with the one above.
 * A column to the left of the activities groups them, however few cells it has.
 */
const mostlyFull = 0.6

/**
 * Formats without merges print a merged cell once and leave the rows under it empty. A time is never inherited so: an empty
 * schedule is unread, not guessed.
 */
export function inheritCells(activities: readonly DraftActivity[]): void {
  const shares = new Map<readonly Column[], number[]>()
  for (const { columns, lines } of activities) {
    const counts = shares.get(columns) ?? [...columns.map(() => 0), 0]
    columns.forEach((_, column) => {
      if (lines.some(({ cells }) => cells[column] !== '')) counts[column] = (counts[column] ?? 0) + 1
    })
    counts[columns.length] = (counts[columns.length] ?? 0) + 1
    shares.set(columns, counts)
  }
  activities.forEach((activity, index) => {
    const above = activities[index - 1]
    if (above === undefined || above.columns !== activity.columns || above.section !== activity.section || activity.mergesKnown || activity.shifted) return
    const counts = shares.get(activity.columns) ?? []
    const title = columnOf(activity.columns, 'title')
    activity.columns.forEach(({ field }, column) => {
      const place = inheritable.get(field)
      const full = column < title || (counts[column] ?? 0) >= mostlyFull * (counts[activity.columns.length] ?? 0)
      const text = above.lines[0].cells[column] ?? ''
      if (place === undefined || !full || text === '' || activity.lines.some(({ cells }) => (cells[column] ?? '') !== '')) return
      activity.lines[0].cells[column] = text
      activity.warnings.push(readingWarning.cellInherited(place))
    })
  })
}
