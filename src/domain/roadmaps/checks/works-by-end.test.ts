import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { worksByEnd, type Work } from './works-by-end.ts'

const stage = fc.option(fc.constantFrom('1', '2', '3'))
const object = fc.nat(2)
const day = fc.nat(8).map((at) => `2022-05-0${at + 1}`)
const works = fc.array(fc.record({ object, stage, end: day }), { maxLength: 12 }).map((list) => list.map((one, activity): Work => ({ ...one, activity })))

it('finds the work that is found by holding every work against the review', () => {
  fc.assert(fc.property(works, fc.array(fc.record({ object, stage, day }), { maxLength: 6 }), (all, asked) => {
    const find = worksByEnd(all)
    for (const review of asked) {
      const expected = all.find((work) => work.object === review.object && (work.stage === null || review.stage === null || work.stage === review.stage) && work.end > review.day)
      expect(find(review, review.day)).toEqual(expected)
    }
  }))
})
