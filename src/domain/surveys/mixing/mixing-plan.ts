import { smallestGroup } from '../audience.ts'

/** A group of codes with the groups that pool it, from the finest; and how many of its sheets wait. */
export type WaitingGroup = { id: number; pools: readonly number[]; waiting: number }

/** From where to where: all that waits of `from` goes into `into`. */
export type Move = { from: number; into: number }

/**
 * What is mixed now. As long as the campaign runs, only what is at least five of one group. At the end of an epoch also what is at least five
 * of a grade or of the school together. At closing all: the rest goes to the finest group that has five sheets with it, else to the school.
 */
export function mixingPlan(groups: readonly WaitingGroup[], when: 'now' | 'end-of-epoch' | 'closing', mixed: ReadonlyMap<number, number> = new Map()): Move[] {
  const moves: Move[] = groups.filter(({ waiting }) => waiting >= smallestGroup).map(({ id }) => ({ from: id, into: id }))
  if (when === 'now') return moves
  let rest = groups.filter(({ waiting }) => waiting > 0 && waiting < smallestGroup)
  for (let level = 0; rest.some(({ pools }) => pools.length > level); level += 1) {
    const together = sumBy(rest, ({ pools }) => pools[level])
    const pooled = rest.filter(({ pools }) => (together.get(pools[level]) ?? 0) >= smallestGroup)
    moves.push(...pooled.map(({ id, pools }) => ({ from: id, into: pools[level] ?? id })))
    rest = rest.filter((group) => !pooled.includes(group))
  }
  return when === 'closing' ? [...moves, ...atClosing(rest, moves, groups, mixed)] : moves
}

/** Fewer than five of the whole school are left. */
function atClosing(rest: readonly WaitingGroup[], moves: readonly Move[], groups: readonly WaitingGroup[], mixed: ReadonlyMap<number, number>): Move[] {
  const there = new Map(mixed)
  for (const { from, into } of moves) there.set(into, (there.get(into) ?? 0) + (groups.find(({ id }) => id === from)?.waiting ?? 0))
  return rest.map(({ id, pools }) => ({ from: id, into: [id, ...pools].find((group) => (there.get(group) ?? 0) >= smallestGroup) ?? pools.at(-1) ?? id }))
}

function sumBy(groups: readonly WaitingGroup[], key: (group: WaitingGroup) => number | undefined): Map<number | undefined, number> {
  const sums = new Map<number | undefined, number>()
  for (const group of groups) {
    const of = key(group)
    if (of !== undefined) sums.set(of, (sums.get(of) ?? 0) + group.waiting)
  }
  return sums
}
