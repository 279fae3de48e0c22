import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requireBreakdown, sumOf, targetOfPlace } from './breakdown.ts'

describe('the target of a place', () => {
  it('is the indicator\'s own at its own territory', () => {
    expect(targetOfPlace(90, 'sum', [])).toEqual({ value: 90, from: 'own' })
  })
  it('is what was broken down to it', () => {
    expect(targetOfPlace(90, 'sum', [40, 12])).toEqual({ value: 12, from: 'given' })
  })
  it('holds for each below the last who got one', () => {
    expect(targetOfPlace(90, 'each', [null])).toEqual({ value: 90, from: 'above' })
    expect(targetOfPlace(90, 'each', [95, null])).toEqual({ value: 95, from: 'above' })
  })
  it('is nobody\'s where a sum was not broken down', () => {
    expect(targetOfPlace(90, 'sum', [40, null])).toEqual({ value: null, from: 'none' })
  })
})

describe('breaking a target down', () => {
  it.each([
    ['gte', 'sum', 100, [60, 40], null], ['gte', 'sum', 100, [60, 50], null], ['gte', 'sum', 100, [60, 39], 'indicator.parts-short'],
    ['eq', 'sum', 0.3, [0.1, 0.2], null], ['eq', 'sum', 10, [5, 6], 'indicator.parts-short'], ['lte', 'sum', 10, [5, 6], 'indicator.parts-short'],
    ['gte', 'each', 90, [90, 95], null], ['gte', 'each', 90, [90, 89], 'indicator.part-weaker'], ['lte', 'each', 5, [6], 'indicator.part-weaker'],
    ['gte', 'sum', 100, [], null],
  ] as const)('%s by %s of %s into %j: %s', (comparator, spread, value, parts, code) => {
    const act = () => requireBreakdown({ comparator, spread, value }, parts)
    if (code === null) expect(act).not.toThrow()
    else expect(act).toThrow(expect.objectContaining({ code }))
  })

  it('lets whatever is let through meet the whole, if each part is met', () => {
    fc.assert(fc.property(fc.constantFrom('sum' as const, 'each' as const), fc.integer({ min: 0, max: 100 }), fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 }), (spread, value, parts) => {
      try { requireBreakdown({ comparator: 'gte', spread, value }, parts) } catch { return true }
      return spread === 'sum' ? sumOf(parts) >= value : sumOf(parts) / parts.length >= value
    }))
  })
})
