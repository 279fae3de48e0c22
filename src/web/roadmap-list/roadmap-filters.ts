import { revisionStates, type RevisionState } from '../../domain/roadmaps/revisions/revision.ts'

/** What the list of road maps is narrowed to; lives in the address, so that a narrowed list can be sent and printed. */
export type RoadmapFilters = { search?: string; territory?: number; year?: number; state?: RevisionState; page?: number }

/** The filters of an address; what makes no sense there is left out rather than refused. */
export function parseRoadmapFilters(search: Record<string, unknown>): RoadmapFilters {
  const territory = wholeNumber(search['territory'])
  const year = wholeNumber(search['year'])
  const page = wholeNumber(search['page'])
  const state = revisionStates.find((known) => known === search['state'])
  const words = typeof search['search'] === 'string' || typeof search['search'] === 'number' ? String(search['search']).slice(0, 200) : ''
  return {
    ...(words === '' ? {} : { search: words }),
    ...(territory === null ? {} : { territory }),
    ...(year === null ? {} : { year }),
    ...(state === undefined ? {} : { state }),
    ...(page === null || page < 2 ? {} : { page }),
  }
}

function wholeNumber(value: unknown): number | null {
  const number = Number(value)
  return (typeof value === 'number' || typeof value === 'string') && value !== '' && Number.isSafeInteger(number) && number > 0 ? number : null
}
