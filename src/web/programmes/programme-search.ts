/** What the rooms of a programme year are narrowed to; lives in the address. */
export type ProgrammeSearch = { region?: number; territory?: number; school?: string }

/** What makes no sense in an address is left out rather than refused. */
export function parseProgrammeSearch(search: Record<string, unknown>): ProgrammeSearch {
  const [region, territory, school] = [wholeNumber(search['region']), wholeNumber(search['territory']), search['school']]
  return {
    ...(region === null ? {} : { region }),
    ...(territory === null ? {} : { territory }),
    ...(typeof school === 'string' && /^[0-9a-f-]{36}$/i.test(school) ? { school } : {}),
  }
}

function wholeNumber(value: unknown): number | null {
  const number = Number(value)
  return (typeof value === 'number' || typeof value === 'string') && value !== '' && Number.isSafeInteger(number) && number > 0 ? number : null
}
