import { fold } from '../../kernel/folded-text.ts'

/** What a line of a list names a school by. */
export type SchoolCode = { by: 'inn' | 'ogrn' | 'login' | 'name'; value: string }

export type ListedLine = { line: number; text: string }

/** The lines of a pasted list, empty ones left out; numbered as the person sees them. */
export function listedLines(text: string): ListedLine[] {
  return text.split(/\r\n|\r|\n/).map((line, at) => ({ line: at + 1, text: line.trim() })).filter(({ text: line }) => line !== '')
}

/**
 * The code of a line. A row copied from a table has several cells: a number of the tax or state register among them is the code; else the
 * first cell that could be a login; else the longest one is taken for the name.
 */
export function schoolCode(text: string): SchoolCode | null {
  const cells = text.split(/[\t;|]/).map((cell) => cell.trim()).filter((cell) => cell !== '')
  const codes = cells.map(numberCode)
  const found = codes.find((code) => code?.by === 'ogrn') ?? codes.find((code) => code !== null)
  if (found) return found
  const login = cells.find((cell) => /^[a-z][\w.-]*\d[\w.-]*$/i.test(cell))
  if (login !== undefined) return { by: 'login', value: login.toLowerCase() }
  const name = cells.filter((cell) => /\p{L}/u.test(cell)).toSorted((one, other) => other.length - one.length)[0]
  return name === undefined ? null : { by: 'name', value: comparableName(name) }
}

/** Names are compared without quotes, signs and letter case. */
export function comparableName(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function numberCode(cell: string): SchoolCode | null {
  const digits = cell.replace(/[\s\u00a0'’]/g, '')
  if (/^\d{10}(\d{2})?$/.test(digits)) return { by: 'inn', value: digits }
  return /^\d{13}(\d{2})?$/.test(digits) ? { by: 'ogrn', value: digits } : null
}
