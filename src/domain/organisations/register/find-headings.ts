import { mapColumns } from './register-column.ts'

/** A row of a sheet as it was found: its number, and the texts of its cells by column (from 1). */
export type RegisterRow = { row: number; cells: ReadonlyMap<number, string> }

const deepest = 25

/**
 * The row of headings among the first rows of a sheet: the one whose cells are known best (exports begin with titles and dates), or, where
 * nothing is known, the first that has more than one cell. Null where the sheet holds no table.
 */
export function findHeadings(rows: readonly RegisterRow[]): { row: number; headings: string[] } | null {
  const candidates = rows.slice(0, deepest).filter(({ cells }) => cells.size > 1)
    .map(({ row, cells }) => ({ row, headings: Array.from({ length: Math.max(...cells.keys()) }, (_, at) => cells.get(at + 1) ?? '') }))
  const best = candidates.reduce<{ row: number; headings: string[] } | null>((found, one) => (found === null || known(one) > known(found) ? one : found), null)
  return best !== null && known(best) > 1 ? best : (candidates[0] ?? null)
}

function known({ headings }: { headings: readonly string[] }): number {
  return mapColumns(headings).filter((field) => field !== null).length
}
