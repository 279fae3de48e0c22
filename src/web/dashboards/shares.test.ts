import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Counts } from '../../contract/running-plan.ts'
import { doneShare, sharesOf } from './shares.ts'

const none: Counts = { 'open': 0, 'awaiting': 0, 'returned': 0, 'done': 0, 'waived': 0, 'past': 0, 'withdrawn': 0, 'overdue': 0, 'late': 0, 'by-fact': 0, 'unconfirmed': 0 }

test('what is overdue is taken out of what is open, and the parts are the whole', () => {
  expect(sharesOf({ ...none, open: 5, returned: 2, overdue: 3, done: 10, awaiting: 1 })).toEqual({ done: 10, awaiting: 1, overdue: 3, returned: 2, open: 2, total: 18 })
})

test('whatever is counted, the parts are never negative and sum up', () => {
  const count = fc.nat({ max: 1_000 })
  fc.assert(fc.property(count, count, count, count, count, (open, returned, overdue, done, awaiting) => {
    const { total, ...parts } = sharesOf({ ...none, open, returned, overdue, done, awaiting })
    return Object.values(parts).every((part) => part >= 0) && Object.values(parts).reduce((sum, part) => sum + part, 0) === total
  }))
})

test('nothing asked is no share, and 99.9 % is not yet 100', () => {
  expect(doneShare(sharesOf(none))).toBeNull()
  expect(doneShare(sharesOf({ ...none, done: 999, open: 1 }))).toBe(99)
})
