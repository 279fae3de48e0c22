import { expect, test } from 'vitest'
import { aDraft, deadline, noSchedule, period } from '../../../../tests/support/plan-builders.ts'
import { monthLines, withoutDays } from './month-lines.ts'

const { activities } = aDraft([
  { schedule: period('2022-03-10', '2022-04-05') },
  { schedule: deadline('2022-03-01') },
  { schedule: noSchedule },
])

test('each month names an activity once, with its days there, the earliest first', () => {
  const months = monthLines(activities, '2022-01-01', '2022-12-31')
  expect(months.map(({ month, lines }) => [month, lines.map(({ activity, days }) => `${activity.id}: ${days.map(({ date, event }) => `${date.slice(8)} ${event}`).join()}`)])).toEqual([
    ['2022-03', ['b: 01 due', 'a: 10 starts']],
    ['2022-04', ['a: 05 ends']],
  ])
})

test('what has no day is not lost', () => {
  expect(withoutDays(activities, '2022-01-01', '2022-12-31').map(({ id }) => id)).toEqual(['c'])
})
