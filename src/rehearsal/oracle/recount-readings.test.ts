import fc from 'fast-check'
import { expect, it } from 'vitest'
import { conclude } from '../../domain/reviews/conclusion.ts'
import { percentOf } from '../../domain/reviews/review-criteria.ts'
import { recountConclusion, recountPercent } from './recount-readings.ts'

const hundredths = fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10)

it('agrees with an engine that counts right, for any readings', () => {
  fc.assert(fc.property(fc.constantFrom(1 as const, 2 as const), fc.array(hundredths, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (experts, percents, allowedDifference, passFrom) => {
    const given = experts === 1 ? percents.slice(0, 1) : percents
    const found = conclude({ experts, allowedDifference, passFrom }, given)
    expect(recountConclusion({ experts, allowedDifference, passFrom }, given)).toEqual(found.is === 'ready' ? { percent: found.percent, outcome: found.outcome } : null)
  }))
})

it('agrees on the hundredths of one expert', () => {
  fc.assert(fc.property(fc.array(fc.record({ points: fc.integer({ min: 0, max: 2 }), weight: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 8 }), (given) => {
    const criteria = { title: '', criteria: given.map(({ weight }, at) => ({ code: `c${at}`, title: '', hint: null, most: 2, weight, fields: [] })) }
    expect(recountPercent(given.map((one) => ({ ...one, most: 2 })))).toBe(percentOf(criteria, given.map(({ points }, at) => ({ criterion: `c${at}`, points, comment: '' }))))
  }))
})

it.each<[string, number[], number | null]>([
  ['two who agree count by their mean', [80, 70], 75],
  ['two who differ too much ask for a third', [90, 40], null],
  ['of three the two nearest count', [90, 40, 50], 45],
])('%s', (_, percents, expected) => {
  expect(recountConclusion({ experts: 2, allowedDifference: 20, passFrom: 60 }, percents)?.percent ?? null).toBe(expected)
})
