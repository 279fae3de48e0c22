import { summaryNeeds, type SummaryNeed } from '../../contract/running-plan.ts'

/** What the sheet is narrowed to; lives in the address. */
export type SummaryFilters = { territory?: number; q?: string; needs?: SummaryNeed }

export function parseSummaryFilters(search: Record<string, unknown>): SummaryFilters {
  const territory = Number(search['territory'])
  const words = typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']).slice(0, 200) : ''
  const needs = summaryNeeds.find((one) => one === search['needs'])
  return { ...(Number.isSafeInteger(territory) && territory > 0 ? { territory } : {}), ...(words === '' ? {} : { q: words }), ...(needs === undefined ? {} : { needs }) }
}
