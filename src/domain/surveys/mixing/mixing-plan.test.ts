import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallestGroup } from '../audience.ts'
import { leastToMix, mixingPlan, type WaitingGroup } from './mixing-plan.ts'

const school = 100
const at = (id: number, grade: number, waiting: number): WaitingGroup => ({ id, pools: [grade, school], waiting })

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)
const moved = (all: readonly WaitingGroup[], when: 'now' | 'end-of-epoch' | 'closing') => {
  const into = new Map<number, number>()
  for (const move of mixingPlan(all, when)) into.set(move.into, (into.get(move.into) ?? 0) + move.sheets)
  return [...into.values()]
}

describe('mixingPlan', () => {
  it('mixes a class that has five, lets the others wait, and leaves five of the school behind', () => {
    expect(mixingPlan([at(1, 10, 6), at(2, 10, 4), at(3, 10, 1)], 'now')).toEqual([{ from: 1, into: 1, sheets: 6 }])
    expect(mixingPlan([at(1, 10, 9)], 'now')).toEqual([])
    expect(mixingPlan([at(1, 10, 12)], 'now')).toEqual([{ from: 1, into: 1, sheets: 7 }])
    expect(mixingPlan([at(1, 10, 5), at(2, 10, 6)], 'now')).toEqual([{ from: 2, into: 2, sheets: 6 }])
  })

  it('pools by grade, then by school, at the end of an epoch', () => {
    expect(mixingPlan([at(1, 10, 4), at(2, 10, 4), at(3, 11, 4), at(4, 12, 1)], 'end-of-epoch')).toEqual([{ from: 1, into: 10, sheets: 4 }, { from: 2, into: 10, sheets: 4 }])
    expect(mixingPlan([at(1, 10, 3), at(2, 10, 2)], 'end-of-epoch')).toEqual([])
  })

  it('leaves nothing at closing, and lays nobody down with fewer than four others', () => {
    expect(mixingPlan([at(1, 10, 6), at(2, 10, 2)], 'closing')).toEqual([{ from: 1, into: school, sheets: 6 }, { from: 2, into: school, sheets: 2 }])
    expect(mixingPlan([at(1, 10, 6), at(2, 10, 7)], 'closing')).toEqual([{ from: 1, into: 1, sheets: 6 }, { from: 2, into: 2, sheets: 7 }])
  })

  it('puts the few of a school that is closed again where five lie already', () => {
    expect(mixingPlan([at(1, 10, 1)], 'closing', new Map([[1, 5]]))).toEqual([{ from: 1, into: 1, sheets: 1 }])
    expect(mixingPlan([at(1, 10, 1)], 'closing')).toEqual([{ from: 1, into: school, sheets: 1 }])
  })

  const groups = fc.array(fc.tuple(fc.integer({ min: 10, max: 12 }), fc.integer({ min: 0, max: 14 })), { maxLength: 12 })
    .map((rows) => rows.map(([grade, waiting], id) => at(id, grade, waiting)))
  it('never moves fewer than five into a group, and leaves none or five behind before closing', () => {
    fc.assert(fc.property(groups, fc.constantFrom('now' as const, 'end-of-epoch' as const), (all, when) => {
      const batches = moved(all, when)
      for (const sheets of batches) expect(sheets).toBeGreaterThanOrEqual(smallestGroup)
      if (batches.length > 0) expect(sum(all.map(({ waiting }) => waiting)) - sum(batches)).toBeGreaterThanOrEqual(smallestGroup)
    }))
  })

  it('mixes all but a few of what the school has by the end of an epoch', () => {
    fc.assert(fc.property(groups, (all) => {
      const waiting = sum(all.map((group) => group.waiting))
      if (waiting >= leastToMix) expect(waiting - sum(moved(all, 'end-of-epoch'))).toBeLessThan(3 * smallestGroup)
    }))
  })

  it('moves all at closing, each once, and five or more together where the school has them', () => {
    fc.assert(fc.property(groups, (all) => {
      const moves = mixingPlan(all, 'closing')
      expect(moves.map(({ from, sheets }) => [from, sheets]).sort(([one = 0], [other = 0]) => one - other)).toEqual(all.filter(({ waiting }) => waiting > 0).map(({ id, waiting }) => [id, waiting]))
      if (sum(all.map(({ waiting }) => waiting)) >= smallestGroup) for (const sheets of moved(all, 'closing')) expect(sheets).toBeGreaterThanOrEqual(smallestGroup)
    }))
  })
})
