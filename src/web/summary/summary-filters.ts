/** What the sheet is narrowed to; lives in the address. */
export type SummaryFilters = { territory?: number; q?: string }

export function parseSummaryFilters(search: Record<string, unknown>): SummaryFilters {
  const territory = Number(search['territory'])
  const words = typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']).slice(0, 200) : ''
  return { ...(Number.isSafeInteger(territory) && territory > 0 ? { territory } : {}), ...(words === '' ? {} : { q: words }) }
}
