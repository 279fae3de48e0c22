import type { DeskGroup } from '../../contract/assignments.ts'
import { assignmentStates, duties, type AssignmentState, type Duty } from '../../domain/assignments/assignment-state.ts'

/** What the list is narrowed to; lives in the address, so that a narrowed list can be sent and printed. */
export type AssignmentFilters = {
  group?: DeskGroup
  state?: AssignmentState
  overdue?: 'true'
  duty?: Duty
  roadmap?: string
  activity?: string
  organisation?: string
  territory?: number
  q?: string
  sort?: 'due' | 'organisation'
}

const groups: readonly DeskGroup[] = ['overdue', 'today', 'week', 'later', 'decide', 'waiting', 'done']
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The filters of an address; what makes no sense there is left out rather than refused. */
export function parseAssignmentFilters(search: Record<string, unknown>): AssignmentFilters {
  const group = groups.find((known) => known === search['group'])
  const state = assignmentStates.find((known) => known === search['state'])
  const duty = duties.find((known) => known === search['duty'])
  const [roadmap, activity, organisation] = [id(search['roadmap']), id(search['activity']), id(search['organisation'])]
  const territory = Number(search['territory'])
  const words = typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']).slice(0, 200) : ''
  return {
    ...(group === undefined ? {} : { group }),
    ...(state === undefined ? {} : { state }),
    ...(String(search['overdue']) === 'true' ? { overdue: 'true' as const } : {}),
    ...(duty === undefined ? {} : { duty }),
    ...(roadmap === null ? {} : { roadmap }),
    ...(activity === null ? {} : { activity }),
    ...(organisation === null ? {} : { organisation }),
    ...(Number.isSafeInteger(territory) && territory > 0 ? { territory } : {}),
    ...(words.length < 2 ? {} : { q: words }),
    ...(search['sort'] === 'organisation' ? { sort: 'organisation' as const } : {}),
  }
}

function id(value: unknown): string | null {
  return typeof value === 'string' && uuid.test(value) ? value : null
}
