export const changeTypes = ['added', 'removed', 'moved', 'changed', 'dates', 'parties', 'targets'] as const
export type ChangeType = (typeof changeTypes)[number]

/** Which changes are shown; lives in the address. */
export type ComparisonSearch = { show?: ChangeType }

export function parseComparisonSearch(search: Record<string, unknown>): ComparisonSearch {
  const show = changeTypes.find((known) => known === search['show'])
  return show === undefined ? {} : { show }
}
