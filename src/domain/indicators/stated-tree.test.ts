import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldStated, type StatedValue } from './stated-tree.ts'

const at = (path: number[], value: number, organisationId: string | null = null): StatedValue => ({ path, organisationId, value })

describe('values that people named', () => {
  it('stand for the territory that they were named for, whatever is named below', () => {
    expect(foldStated([at([1, 2], 7), at([1, 2, 3], 100)], 2, 'count')).toEqual({ value: 7, from: 1 })
  })
  it('are added up where they count things', () => {
    expect(foldStated([at([1, 2, 3], 4), at([1, 2, 4], 0.1), at([1, 2, 4, 5], 99), at([1, 2], 5, 'school')], 2, 'count')).toEqual({ value: 9.1, from: 3 })
  })
  it('stand as their mean where they are shares, level by level', () => {
    expect(foldStated([at([1, 2, 3], 100), at([1, 2, 4], 50, 'a'), at([1, 2, 4], 0, 'b')], 2, 'percent')).toEqual({ value: 62.5, from: 3 })
  })
  it('are nothing where nobody named any', () => {
    expect(foldStated([at([1, 9], 4)], 2, 'count')).toBeNull()
  })
  it('never make a share that none of them spans', () => {
    const value = fc.record({ path: fc.constantFrom([1], [1, 2], [1, 2, 3], [1, 4]), organisationId: fc.constantFrom(null, 'a', 'b'), value: fc.integer({ min: 0, max: 100 }) })
    fc.assert(fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const total = foldStated(values, 1, 'percent')
      return total !== null && total.value >= Math.min(...values.map((one) => one.value)) && total.value <= Math.max(...values.map((one) => one.value))
    }))
  })
})
