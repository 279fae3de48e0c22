/** The place that indicators are looked at; lives in the address. */
export type IndicatorSearch = { territory?: number; organisation?: string }

export function parseIndicatorSearch(search: Record<string, unknown>): IndicatorSearch {
  const territory = Number(search['territory'])
  const { organisation } = search
  return {
    ...(Number.isSafeInteger(territory) && territory > 0 ? { territory } : {}),
    ...(typeof organisation === 'string' && organisation !== '' ? { organisation } : {}),
  }
}
