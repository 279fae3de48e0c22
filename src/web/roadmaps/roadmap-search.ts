import { timelineGroupings, type TimelineGrouping } from '../../domain/roadmaps/views/timeline-grouping.ts'

export const roadmapViews = ['table', 'timeline', 'calendar', 'parties', 'check', 'history'] as const
export type RoadmapView = (typeof roadmapViews)[number]

export const timelineZooms = ['year', 'quarter', 'month'] as const
export type TimelineZoom = (typeof timelineZooms)[number]

/** What the rows are narrowed to, as the address says it: lists with commas, `s0` the first section. */
export type FilterSearch = { q?: string; kind?: string; role?: string; section?: string; state?: string; from?: string; to?: string; doubtful?: true }

/** What is shown of a road map; lives in the address, so that it survives a reload, the way back and being sent to somebody. */
export type RoadmapSearch = FilterSearch & {
  revision?: string
  view?: RoadmapView
  /** The activity whose panel is open. */
  activity?: string
  group?: TimelineGrouping
  zoom?: TimelineZoom
  /** `YYYY-MM`: the month of the calendar. */
  month?: string
  /** The calendar as a list. */
  list?: true
  /** The party whose activities are listed. */
  party?: string
  /** The Monday of the week whose activities are listed. */
  week?: string
}

/** What makes no sense in an address is left out rather than refused. */
export function parseRoadmapSearch(search: Record<string, unknown>): RoadmapSearch {
  return defined({
    revision: text(search['revision']), view: oneOf(roadmapViews, search['view']), activity: text(search['activity']),
    group: oneOf(timelineGroupings, search['group']), zoom: oneOf(timelineZooms, search['zoom']),
    month: matching(/^\d{4}-(0[1-9]|1[0-2])$/, search['month']), list: flag(search['list']), party: text(search['party']), week: matching(/^\d{4}-\d{2}-\d{2}$/, search['week']),
    q: text(search['q']), kind: text(search['kind']), role: text(search['role']), section: text(search['section']), state: text(search['state']),
    from: matching(/^\d{4}-\d{2}-\d{2}$/, search['from']), to: matching(/^\d{4}-\d{2}-\d{2}$/, search['to']), doubtful: flag(search['doubtful']),
  })
}

/** The search without what has no value: such a field would stand in the address as a word without a meaning. */
export function defined<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}

function text(value: unknown): string | undefined {
  const words = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 1_000) : ''
  return words === '' ? undefined : words
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined
}

function flag(value: unknown): true | undefined {
  return value === true || value === 'true' || value === 1 ? true : undefined
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value)
}
