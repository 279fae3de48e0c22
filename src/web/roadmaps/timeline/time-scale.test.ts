import { describe, expect, test } from 'vitest'
import { timeScale } from './time-scale.ts'

describe('the scale of the timeline', () => {
  const scale = timeScale(['2021-11-17', '2022-02-03'])

  test('goes from the first day of a month to the last day of another', () => {
    expect([scale.start, scale.end, scale.days]).toEqual(['2021-11-01', '2022-02-28', 120])
    expect(scale.months.map(({ key }) => key)).toEqual(['2021-11', '2021-12', '2022-01', '2022-02'])
  })

  test('gives every day its place, and the months fill it without a gap', () => {
    expect(scale.at('2021-11-01')).toBe(0)
    expect(scale.at('2021-12-01')).toBe(30 / 120)
    expect(scale.share('2021-11-01', '2022-02-28')).toBe(1)
    for (const [index, { at, share }] of scale.months.entries()) expect(scale.months[index + 1]?.at ?? 1).toBeCloseTo(at + share, 10)
  })

  test('puts the months under their years', () => {
    expect(scale.years.map(({ year }) => year)).toEqual([2021, 2022])
    expect(scale.years.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10)
  })
})
