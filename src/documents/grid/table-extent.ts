type Line = { cells: readonly { text: string }[]; row: number }

/**
 * Where in a sheet the table stands: a sheet has no paragraphs, so a title, an approval block and a signature are rows too.
 * The table starts with the first row that fills most of its columns, and ends with the last one, along with what
 * stands directly below it. Null where no row is like that.
 */
export function tableExtent(rows: readonly Line[]): { first: number; last: number } | null {
  const filled = rows.map((row) => row.cells.reduce((count, cell) => count + (cell.text === '' ? 0 : 1), 0))
  const enough = Math.max(2, Math.ceil(usual(filled) * 0.6))
  const first = filled.findIndex((count) => count >= enough)
  if (first === -1) return null
  let last = filled.findLastIndex((count) => count >= 2)
  while (last + 1 < rows.length && rows[last + 1]?.row === (rows[last]?.row ?? 0) + 1) last++
  return { first, last: Math.max(first, last) }
}

/** How many cells the rows of the table have: what most rows of more than one have. */
function usual(filled: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const count of filled) if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 2
}
