import { isCivilDate } from '../../domain/kernel/civil-date.ts'

/** Which report; lives in the address, so that it can be sent. */
export type ReportSearch = { from?: string; to?: string; territory?: number; organisation?: string; curator?: string }

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What makes no sense in an address is left out rather than refused. */
export function parseReportSearch(search: Record<string, unknown>): ReportSearch {
  const { from, to, organisation, curator } = search
  const territory = Number(search['territory'])
  return {
    ...(typeof from === 'string' && isCivilDate(from) ? { from } : {}),
    ...(typeof to === 'string' && isCivilDate(to) ? { to } : {}),
    ...(Number.isSafeInteger(territory) && territory > 0 ? { territory } : {}),
    ...(typeof organisation === 'string' && uuid.test(organisation) ? { organisation } : {}),
    ...(typeof curator === 'string' && uuid.test(curator) ? { curator } : {}),
  }
}
