import { mapColumns } from './register-column.ts'

/** A row of a sheet as it was found: its number, and the texts of its cells by column (from 1). */
export type RegisterRow = { row: number; cells: ReadonlyMap<number, string> }

const deepest = 25

/**
 * The row of headings among the first rows of a sheet: the one whose cells are known best (exports begin with titles and dates), or, where
 * nothing is known, the first that has more than one cell; a single column must be known. Null where the sheet holds no table.
 */
export function findHeadings(rows: readonly RegisterRow[]): { row: number; headings: string[] } | null {
  const candidates = rows.slice(0, deepest).map(({ row, cells }) => ({ row, headings: Array.from({ length: Math.max(0, ...cells.keys()) }, (_, at) => cells.get(at + 1) ?? '') }))
  const best = candidates.reduce<Headings | null>((found, one) => (found === null || known(one) > known(found) ? one : found), null)
  if (best !== null && known(best) > 1) return best
  const several = candidates.find(({ headings }) => headings.filter((heading) => heading !== '').length > 1)
  return several ?? (best !== null && known(best) > 0 ? best : null)
}

type Headings = { row: number; headings: string[] }

function known({ headings }: { headings: readonly string[] }): number {
  return mapColumns(headings).filter((field) => field !== null).length
}
