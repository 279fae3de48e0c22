import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { barScale } from './bar-scale.ts'

test('a share stands against the whole, things against the largest of them', () => {
  expect(barScale({ unit: 'percent', measured: 25, aim: 90, projected: 60 })).toEqual({ measured: 25, aim: 90, projected: 60 })
  expect(barScale({ unit: 'count', measured: 50, aim: 100, projected: null })).toEqual({ measured: 43.5, aim: 87, projected: null })
  expect(barScale({ unit: 'count', measured: null, aim: null, projected: null })).toEqual({ measured: 0, aim: null, projected: null })
})

test('a projection that adds nothing to what is there is not drawn', () => {
  expect(barScale({ unit: 'percent', measured: 95, aim: 90, projected: 95 }).projected).toBeNull()
})

test('whatever is measured, every mark is on the bar', () => {
  const value = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: null })
  fc.assert(fc.property(fc.constantFrom('percent' as const, 'count' as const), value, value, value, (unit, measured, aim, projected) =>
    Object.values(barScale({ unit, measured, aim, projected })).every((place) => place === null || (place >= 0 && place <= 100))))
})
