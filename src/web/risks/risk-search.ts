export type RiskSearch = { edition?: string }
export type HeatMapSearch = { territory?: number; of?: 'schools' }

const uuid = /^[0-9a-f-]{36}$/i

export function parseRiskSearch(search: Record<string, unknown>): RiskSearch {
  const { edition } = search
  return typeof edition === 'string' && uuid.test(edition) ? { edition } : {}
}

export function parseHeatMapSearch(search: Record<string, unknown>): HeatMapSearch {
  const territory = Number(search['territory'])
  return { ...(Number.isSafeInteger(territory) && territory > 0 ? { territory } : {}), ...(search['of'] === 'schools' ? { of: 'schools' as const } : {}) }
}
