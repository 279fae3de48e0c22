import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallestGroup } from '../audience.ts'
import { mixingPlan, type WaitingGroup } from './mixing-plan.ts'

const school = 100
const at = (id: number, grade: number, waiting: number): WaitingGroup => ({ id, pools: [grade, school], waiting })

describe('mixingPlan', () => {
  it('mixes a class that has five, and lets the others wait', () => {
    expect(mixingPlan([at(1, 10, 5), at(2, 10, 4)], 'now')).toEqual([{ from: 1, into: 1 }])
  })

  it('pools by grade, then by school, at the end of an epoch', () => {
    expect(mixingPlan([at(1, 10, 3), at(2, 10, 2), at(3, 11, 4), at(4, 12, 1)], 'end-of-epoch')).toEqual([
      { from: 1, into: 10 }, { from: 2, into: 10 }, { from: 3, into: school }, { from: 4, into: school },
    ])
  })

  it('leaves nothing at closing, and puts the rest where five are', () => {
    expect(mixingPlan([at(1, 10, 6), at(2, 10, 2)], 'closing')).toEqual([{ from: 1, into: 1 }, { from: 2, into: school }])
    expect(mixingPlan([at(1, 10, 1)], 'closing', new Map([[1, 5]]))).toEqual([{ from: 1, into: 1 }])
  })

  const groups = fc.array(fc.tuple(fc.integer({ min: 10, max: 12 }), fc.integer({ min: 0, max: 9 })), { maxLength: 12 })
    .map((rows) => rows.map(([grade, waiting], id) => at(id, grade, waiting)))

  it('never moves fewer than five into a group before closing', () => {
    fc.assert(fc.property(groups, fc.constantFrom('now' as const, 'end-of-epoch' as const), (all, when) => {
      const into = new Map<number, number>()
      for (const move of mixingPlan(all, when)) into.set(move.into, (into.get(move.into) ?? 0) + (all[move.from]?.waiting ?? 0))
      for (const moved of into.values()) expect(moved).toBeGreaterThanOrEqual(smallestGroup)
    }))
  })

  it('moves all at closing, each once', () => {
    fc.assert(fc.property(groups, (all) => {
      expect(mixingPlan(all, 'closing').map(({ from }) => from).sort((one, other) => one - other)).toEqual(all.filter(({ waiting }) => waiting > 0).map(({ id }) => id))
    }))
  })
})
