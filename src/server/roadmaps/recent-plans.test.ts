import { expect, test } from 'vitest'
import { aDraft } from '../../../tests/support/plan-builders.ts'
import { recentPlans } from './recent-plans.ts'

const [one, two, three] = [aDraft([{}]), aDraft([{}, {}]), aDraft([{}, {}, {}])]

test('a plan is known by its version alone: of another version nothing is known', () => {
  const plans = recentPlans(10)
  plans.set('a', 1, one)
  expect([plans.get('a', 1), plans.get('a', 2), plans.get('b', 1)]).toEqual([one, undefined, undefined])
  plans.set('a', 2, two)
  expect([plans.get('a', 1), plans.get('a', 2)]).toEqual([undefined, two])
})

test('what was edited longest ago makes room', () => {
  const plans = recentPlans(5)
  plans.set('a', 1, two)
  plans.set('b', 1, two)
  plans.set('a', 2, two)
  plans.set('c', 1, three)
  expect([plans.get('a', 2), plans.get('b', 1), plans.get('c', 1)]).toEqual([two, undefined, three])
  plans.set('c', 2, aDraft([{}, {}, {}, {}, {}, {}]))
  expect([plans.get('a', 2), plans.get('c', 2)]).toEqual([undefined, undefined])
})
