import { expect, test } from 'vitest'
import { monthAfter, monthToShow } from './month-of-plan.ts'

test('months go on over the end of a year, both ways', () => {
  expect(monthAfter('2021-12', 1)).toBe('2022-01')
  expect(monthAfter('2022-01', -1)).toBe('2021-12')
  expect(monthAfter('2022-05', -17)).toBe('2020-12')
})

test('the calendar begins in the month of the programme date, or as near to it as the plan goes', () => {
  expect(monthToShow('2022-05-16', [2022])).toBe('2022-05')
  expect(monthToShow('2022-05-16', [2021])).toBe('2021-12')
  expect(monthToShow('2020-05-16', [2021, 2022])).toBe('2021-01')
  expect(monthToShow('2022-05-16', [])).toBe('2022-05')
})
