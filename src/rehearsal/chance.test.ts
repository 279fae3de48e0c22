import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from './chance.ts'

const throws = (seed: number) => Array.from({ length: 20 }, chance(seed).next)

describe('chance', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(throws(7)).toEqual(throws(7))
    expect(throws(7)).not.toEqual(throws(8))
  })

  it('stays within its bounds', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 1_000 }), (seed, count) => {
      const at = chance(seed).below(count)
      return Number.isInteger(at) && at >= 0 && at < count
    }))
  })

  it('is nearly even', () => {
    const { below } = chance(1)
    const counts = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 10_000; i += 1) counts[below(10)] = (counts[below(10)] ?? 0) + 1
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(200)
  })

  it('makes ids that look like any other', () => {
    const { uuid } = chance(3)
    const made = Array.from({ length: 1_000 }, uuid)
    expect(new Set(made).size).toBe(1_000)
    for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('gives everybody a stream that nobody else can shift', () => {
    const [one, other] = [chance(1), chance(1)]
    other.next()
    expect(one.of('директор').next()).toBe(other.of('директор').next())
  })
})
