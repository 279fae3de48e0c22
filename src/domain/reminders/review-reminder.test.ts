import { expect, it } from 'vitest'
import { isConclusionTold, isReadingTold } from './review-reminder.ts'

// A Wednesday; nothing was told since Monday.
const when = { day: '2022-03-02', since: '2022-02-28' }
const reading = (assignedOn: string, dueOn: string, state: 'assigned' | 'given' = 'assigned') => isReadingTold({ state, assignedOn, dueOn }, when)

it('an expert is told of a reading when it comes, and again in the week in which it is due', () => {
  expect([reading('2022-03-01', '2022-03-20'), reading('2022-02-20', '2022-03-20'), reading('2022-02-20', '2022-03-06'), reading('2022-02-20', '2022-03-07'), reading('2022-02-10', '2022-02-25')]).toEqual([true, false, true, false, true])
  expect(reading('2022-03-01', '2022-03-04', 'given')).toBe(false)
  // Today's is told tomorrow.
  expect(reading('2022-03-02', '2022-03-20')).toBe(false)
})

it('a school is told of a conclusion once', () => {
  expect(['2022-02-27', '2022-02-28', '2022-03-01', '2022-03-02'].map((concludedOn) => isConclusionTold({ concludedOn }, when))).toEqual([false, true, true, false])
})
