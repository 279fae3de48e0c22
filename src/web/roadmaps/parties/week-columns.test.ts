import { expect, test } from 'vitest'
import { aPlan, deadline, party } from '../../../../tests/support/plan-builders.ts'
import { loadByWeek } from '../../../domain/roadmaps/views/load-by-week.ts'
import { monthSpans, weekColumns } from './week-columns.ts'

const plan = aPlan(['2022-03-02', '2022-03-31'].map((date) => ({ schedule: deadline(date), responsible: [party('Куратор', 'curator')] })))

test('every week between the first and the last has its column, busy or not', () => {
  expect(weekColumns(loadByWeek(plan))).toEqual(['2022-02-28', '2022-03-07', '2022-03-14', '2022-03-21', '2022-03-28'])
  expect(weekColumns([])).toEqual([])
})

test('a week stands under the month of its Thursday', () => {
  expect(monthSpans(['2022-02-21', '2022-02-28', '2022-03-28']).map(({ key, weeks }) => [key, weeks])).toEqual([['2022-02', 1], ['2022-03', 2]])
})
