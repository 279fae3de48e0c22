import type { ComparedRow } from './compared-row.ts'
import type { Matching } from './matching.ts'

/** Of the rows that share a word, so many nearest ones are looked at: 3,000 rows of the same words must not mean 9,000,000 comparisons. */
const mostPerWord = 12

type Finder = (row: ComparedRow) => ComparedRow[]

/** For a row of the earlier plan: the open rows of the later one that it might have become. */
export function candidateFinder(matching: Matching, open: readonly ComparedRow[]): Finder {
  const byWord = grouped(open, ({ words }) => new Set(words))
  const byNumber = grouped(open, ({ number, section }) => (number === null ? [] : [`${section}\n${number}`]))
  return (row) => {
    const place = expectedPlace(matching, row)
    const found = new Set([
      ...[...new Set(row.words)].flatMap((word) => nearest(byWord.get(word) ?? [], place)),
      ...nearest(byNumber.get(`${row.section}\n${row.number}`) ?? [], place),
    ])
    return [...found]
  }
}

/** Where the row would stand now: as far behind its nearest known neighbour as it stood. */
function expectedPlace({ partnerOf }: Matching, { index }: ComparedRow): number {
  for (let back = 1; back <= 20; back += 1) {
    const neighbour = partnerOf.get(index - back)
    if (neighbour !== undefined) return neighbour + back
  }
  return index
}

/** Rows come in their order, so the nearest ones lie around the place. */
function nearest(rows: readonly ComparedRow[], place: number): readonly ComparedRow[] {
  if (rows.length <= mostPerWord) return rows
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.index ?? 0) < place) low = middle + 1
    else high = middle
  }
  const start = Math.max(0, Math.min(low - mostPerWord / 2, rows.length - mostPerWord))
  return rows.slice(start, start + mostPerWord)
}

function grouped(rows: readonly ComparedRow[], namesOf: (row: ComparedRow) => Iterable<string>): Map<string, ComparedRow[]> {
  const groups = new Map<string, ComparedRow[]>()
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const group = groups.get(name)
      if (group === undefined) groups.set(name, [row])
      else group.push(row)
    }
  }
  return groups
}
