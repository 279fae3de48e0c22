import type { Change } from '../../../domain/roadmaps/changes/change.ts'
import { readParties } from '../../../domain/roadmaps/parties/read-parties.ts'
import type { ActivityFields, PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { readIndicator } from '../../../domain/roadmaps/targets/read-indicator.ts'
import { readSchedule } from '../../../domain/roadmaps/schedule/read-schedule.ts'
import { addBelow } from '../../plan-editing/activity-edits.ts'
import type { Editing } from '../../plan-editing/editing-context.ts'
import type { OriginalCell, OriginalRow } from '../original/original-rows.ts'

type Reader = Pick<Editing, 'years' | 'aliases'>

/** A row that the reading passed over, read after all: as an activity of its own. */
export function asActivity(row: OriginalRow, after: PlannedActivity | null, reader: Reader): Change[] {
  return addBelow(after, fieldsOf(row, reader))
}

/** The same row taken into the activity above it, as the rest of what a page cut. */
export function asContinuation(row: OriginalRow, above: PlannedActivity, reader: Reader): Change[] {
  const [added] = asActivity(row, above, reader)
  return added?.do === 'addActivity' ? [added, { do: 'joinActivities', id: above.id, other: added.id, as: 'continuation' }] : []
}

function fieldsOf({ cells, source }: OriginalRow, { years, aliases }: Reader): Partial<ActivityFields> {
  const said = (...fields: OriginalCell['field'][]) => cells.filter(({ field, isInherited }) => fields.includes(field) && !isInherited).map(({ text }) => text.replace(/\s+/g, ' ')).join('; ') || null
  const schedule = readSchedule(said('schedule', 'start', 'end', 'period') ?? '', { years, headingYear: null })
  const parties = readParties(said('responsible') ?? '', aliases)
  const indicatorText = said('indicator')
  const indicator = indicatorText === null ? null : readIndicator(indicatorText)
  const title = said('title') ?? cells.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')
  return {
    title, description: said('description'), number: said('number'), publication: said('publication'), schedule: schedule.schedule, responsible: parties.parties,
    indicator: indicator?.indicator ?? null, source: { row: source }, warnings: [...schedule.warnings, ...parties.warnings, ...(indicator?.warnings ?? [])],
  }
}
