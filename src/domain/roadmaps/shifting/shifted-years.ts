/** A year as a number of four digits, standing alone or as the end of a date. */
const year = /(?<!\d)(?:19|20|21)\d\d(?!\d)/g

/** The text with its years moved on; only those of `only`, where it is given. */
export function withShiftedYears<T extends string | null>(text: T, by: number, only?: readonly number[]): T | string {
  if (text === null) return text
  return text.replace(year, (found) => (only === undefined || only.includes(Number(found)) ? String(Number(found) + by) : found))
}
