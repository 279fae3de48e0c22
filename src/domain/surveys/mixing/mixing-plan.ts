import { smallestGroup } from '../audience.ts'

/** A group of codes with the groups that pool it, from the finest; and how many of its sheets wait. */
export type WaitingGroup = { id: number; pools: readonly number[]; waiting: number }

/** So many sheets of `from`, drawn by lot, go into `into`. */
export type Move = { from: number; into: number; sheets: number }

/** What goes into one group together. */
type Batch = { into: number; moves: Move[] }

/** A school's questionnaire of which fewer wait has nothing to mix before closing. */
export const leastToMix = 2 * smallestGroup

/**
 * What is mixed now, of one questionnaire at one school; five sheets at least go into a group together. As long as the campaign runs, only what
 * is five of one group, at the end of an epoch also what is five of a grade or of the school; and five stay behind, drawn by lot, so that whoever
 * comes last is laid down with four others at closing, too, and not alone after all the rest. At closing all goes. Where fewer than five are left
 * of the whole school, for no more came or the school was closed once before, they go to the finest group that has five already, else to the school's.
 */
export function mixingPlan(groups: readonly WaitingGroup[], when: 'now' | 'end-of-epoch' | 'closing', mixed: ReadonlyMap<number, number> = new Map()): Move[] {
  const { batches, rest } = batchesOf(groups, when)
  const moves = when === 'closing' ? withRest(batches, rest, mixed) : leavingFive(batches, sheetsOf(rest))
  return moves.flatMap((batch) => batch.moves)
}

function batchesOf(groups: readonly WaitingGroup[], when: 'now' | 'end-of-epoch' | 'closing'): { batches: Batch[]; rest: WaitingGroup[] } {
  const batches = groups.filter(({ waiting }) => waiting >= smallestGroup).map((group) => batchOf([group], group.id))
  let rest = groups.filter(({ waiting }) => waiting > 0 && waiting < smallestGroup)
  if (when === 'now') return { batches, rest }
  for (let level = 0; rest.some(({ pools }) => pools.length > level); level += 1) {
    for (const pool of new Set(rest.flatMap(({ pools }) => pools[level] ?? []))) {
      const pooled = rest.filter(({ pools }) => pools[level] === pool)
      if (sheetsOf(pooled) < smallestGroup) continue
      batches.push(batchOf(pooled, pool))
      rest = rest.filter((group) => !pooled.includes(group))
    }
  }
  return { batches, rest }
}

/** The largest is lessened where five of it remain, else the smallest waits whole. */
function leavingFive(batches: readonly Batch[], rest: number): Batch[] {
  const bySize = batches.toSorted((one, other) => sizeOf(one) - sizeOf(other))
  const [smallest, largest, short] = [bySize[0], bySize.at(-1), smallestGroup - rest]
  if (smallest === undefined || largest === undefined || short <= 0) return [...batches]
  if (sizeOf(largest) - short < smallestGroup) return batches.filter((batch) => batch !== smallest)
  return batches.map((batch) => (batch === largest ? lessened(batch, short) : batch))
}

function lessened({ into, moves }: Batch, by: number): Batch {
  let left = by
  return { into, moves: moves.flatMap((move) => {
    const kept = Math.min(left, move.sheets)
    left -= kept
    return kept === move.sheets ? [] : [{ ...move, sheets: move.sheets - kept }]
  }) }
}

function withRest(batches: readonly Batch[], rest: readonly WaitingGroup[], mixed: ReadonlyMap<number, number>): Batch[] {
  if (rest.length === 0) return [...batches]
  const [smallest] = batches.toSorted((one, other) => sizeOf(one) - sizeOf(other))
  const school = rest[0]?.pools.at(-1)
  if (smallest === undefined || school === undefined) {
    return rest.map((group) => batchOf([group], [group.id, ...group.pools].find((id) => (mixed.get(id) ?? 0) >= smallestGroup) ?? group.pools.at(-1) ?? group.id))
  }
  return [...batches.filter((batch) => batch !== smallest && batch.into !== school), { into: school, moves: [
    ...batches.filter((batch) => batch === smallest || batch.into === school).flatMap(({ moves }) => moves.map((move) => ({ ...move, into: school }))), ...batchOf(rest, school).moves,
  ] }]
}

function batchOf(groups: readonly WaitingGroup[], into: number): Batch {
  return { into, moves: groups.map(({ id, waiting }) => ({ from: id, into, sheets: waiting })) }
}

function sizeOf({ moves }: Batch): number {
  return moves.reduce((sum, { sheets }) => sum + sheets, 0)
}

function sheetsOf(groups: readonly WaitingGroup[]): number {
  return groups.reduce((sum, { waiting }) => sum + waiting, 0)
}
