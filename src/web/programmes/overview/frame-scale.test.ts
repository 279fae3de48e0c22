import { expect, test } from 'vitest'
import { frameScale } from './frame-scale.ts'

test('a year goes from 0 to 100, whatever its length, and other years stay at its ends', () => {
  for (const year of [2022, 2024]) {
    const { at, months } = frameScale(year)
    expect([at(`${year}-01-01`), at(`${year + 1}-01-01`), at(`${year - 1}-12-01`), at(`${year + 1}-02-01`)]).toEqual([0, 100, 0, 100])
    expect([months.length, months[0]?.left, months.every(({ left }, index) => index === 0 || left > (months[index - 1]?.left ?? 0))]).toEqual([12, 0, true])
  }
})

test('a bar holds its last day, and one day is still to be seen', () => {
  const { bar, at } = frameScale(2022)
  const whole = bar('2022-01-01', '2022-12-31')
  expect([whole.left, whole.width]).toEqual([0, 100])
  expect(bar('2022-03-01', '2022-03-01')).toEqual({ left: at('2022-03-01'), width: 0.6 })
})
