import type { ComparedRow } from './compared-row.ts'

/** Which row of the later plan each row of the earlier one became; every row at most once. */
export type Matching = {
  before: readonly ComparedRow[]
  after: readonly ComparedRow[]
  /** By index of the earlier plan. */
  partnerOf: Map<number, number>
  /** By index of the later plan. */
  originOf: Map<number, number>
}

export function pair(matching: Matching, before: ComparedRow, after: ComparedRow): void {
  matching.partnerOf.set(before.index, after.index)
  matching.originOf.set(after.index, before.index)
}

export function openBefore({ before, partnerOf }: Matching): ComparedRow[] {
  return before.filter(({ index }) => !partnerOf.has(index))
}

export function openAfter({ after, originOf }: Matching): ComparedRow[] {
  return after.filter(({ index }) => !originOf.has(index))
}
