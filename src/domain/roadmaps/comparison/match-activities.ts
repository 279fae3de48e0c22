import { pairedInOrder } from './aligned-group.ts'
import type { ComparedRow } from './compared-row.ts'
import { openAfter, openBefore, pair, type Matching } from './matching.ts'
import { matchSimilar } from './match-similar.ts'

type Key = (row: ComparedRow) => string | null

/** What makes two rows the same row, surest first. Null: this row can't be known by that. */
const keys: readonly Key[] = [
  ({ id }) => id,
  (row) => joined(row.title, row.description, row.dates, row.section, row.number ?? ''),
  (row) => joined(row.title, row.description, row.dates),
  (row) => joined(row.title, row.dates, row.section),
  (row) => (row.description === '' ? null : joined(row.title, row.description)),
  (row) => joined(row.title, row.dates),
  (row) => (isTelling(row) ? joined(row.title, row.section) : null),
  (row) => (isTelling(row) ? row.title : null),
]

/**
 * Finds each row again, even where numbers and wording changed. Rows with the same words (ten monthly reports, say) are told apart by
 * their dates, then by their order, and never fused: every row has at most one partner.
 */
export function matchActivities(before: readonly ComparedRow[], after: readonly ComparedRow[]): Matching {
  const matching: Matching = { before, after, partnerOf: new Map(), originOf: new Map() }
  for (const key of keys) matchByKey(matching, key)
  matchSimilar(matching)
  return matching
}

function matchByKey(matching: Matching, key: Key): void {
  const groups = groupedBy(openAfter(matching), key)
  for (const [name, rows] of groupedBy(openBefore(matching), key)) {
    for (const [before, after] of pairedInOrder(rows, groups.get(name) ?? [])) pair(matching, before, after)
  }
}

function groupedBy(rows: readonly ComparedRow[], key: Key): Map<string, ComparedRow[]> {
  const groups = new Map<string, ComparedRow[]>()
  for (const row of rows) {
    const name = row.title === '' && row.id === null ? null : key(row)
    if (name === null) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  }
  return groups
}

/** «Совещание» alone does not tell which one; three words and more do, and so does a title that nothing describes further. */
function isTelling({ words, description }: ComparedRow): boolean {
  return words.length >= 3 || description === ''
}

function joined(...texts: string[]): string {
  return texts.join('\n')
}
