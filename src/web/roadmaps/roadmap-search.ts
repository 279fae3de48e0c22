const roadmapViews = ['table', 'timeline', 'calendar', 'parties', 'check', 'history'] as const
export type RoadmapView = (typeof roadmapViews)[number]

/** What is shown of a road map; lives in the address. */
export type RoadmapSearch = { revision?: string; view?: RoadmapView }

export function parseRoadmapSearch(search: Record<string, unknown>): RoadmapSearch {
  const view = roadmapViews.find((known) => known === search['view'])
  return {
    ...(typeof search['revision'] === 'string' ? { revision: search['revision'] } : {}),
    ...(view === undefined ? {} : { view }),
  }
}
