import { describe, expect, it } from 'vitest'
import { measureIndicator } from './measure-indicator.ts'

const share = { measure: 'members-done', unit: 'percent', comparator: 'gte', startsOn: '2022-01-01', dueOn: '2022-12-31' } as const
const target = { value: 90, from: 'own' } as const

describe('an indicator at a place', () => {
  it('is the share of those who have done it, and says of how many', () => {
    expect(measureIndicator(share, { tally: { done: 1, of: 3 }, stated: null, target }, '2022-07-01')).toEqual({ basis: 'facts', measured: 33.3, counted: { done: 1, of: 3 }, statedFrom: 0, state: 'at-risk', projected: 66.8 })
  })
  it('is nothing, not 0 %, where nobody was asked', () => {
    expect(measureIndicator(share, { tally: { done: 0, of: 0 }, stated: null, target }, '2022-07-01')).toMatchObject({ basis: null, measured: null, state: 'unknown' })
  })
  it('counts facts from zero on', () => {
    expect(measureIndicator({ ...share, measure: 'facts-counted', unit: 'count' }, { tally: { done: 0, of: 0 }, stated: null, target: { value: 5, from: 'given' } }, '2023-01-01')).toMatchObject({ basis: 'facts', measured: 0, state: 'missed' })
  })
  it('is never counted from facts where somebody has to name it', () => {
    expect(measureIndicator({ ...share, measure: 'stated', unit: 'count' }, { tally: { done: 8, of: 8 }, stated: { value: 95, from: 2 }, target }, '2022-07-01')).toMatchObject({ basis: 'stated', measured: 95, statedFrom: 2, state: 'met' })
  })
  it('is measured but not judged where no target came down', () => {
    expect(measureIndicator(share, { tally: { done: 3, of: 3 }, stated: null, target: { value: null, from: 'none' } }, '2022-07-01')).toMatchObject({ measured: 100, state: 'unknown', projected: null })
  })
})
