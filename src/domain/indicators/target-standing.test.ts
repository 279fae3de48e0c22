import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureOf } from './target-measure.ts'
import { standingOf } from './target-standing.ts'

const target = { comparator: 'gte', value: 90, unit: 'percent' } as const
const window = { startsOn: '2022-03-01', dueOn: '2022-03-31' }

describe('a target against the day', () => {
  it.each([
    [95, '2022-03-10', 'met', 95],
    [60, '2022-03-16', 'on-track', 100],
    [20, '2022-03-16', 'at-risk', 38.8],
    [0, '2022-03-02', 'on-track', null],
    [80, '2022-04-01', 'missed', 80],
    [null, '2022-03-10', 'unknown', null],
    [null, '2022-04-01', 'missed', null],
  ] as const)('%s percent on %s is %s', (measured, today, state, projected) => {
    expect(standingOf(target, { measured, today, ...window })).toEqual({ state, projected })
  })

  it('keeps a ceiling open until the time is over', () => {
    const ceiling = { comparator: 'lte', value: 10, unit: 'count' } as const
    expect(standingOf(ceiling, { measured: 2, today: '2022-03-10', ...window }).state).toBe('on-track')
    expect(standingOf(ceiling, { measured: 2, today: '2022-04-10', ...window }).state).toBe('met')
    expect(standingOf(ceiling, { measured: 12, today: '2022-04-10', ...window }).state).toBe('missed')
  })

  it('never projects a share above the whole', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 31 }), (measured, day) => {
      const { projected } = standingOf(target, { measured, today: `2022-03-${String(day).padStart(2, '0')}`, ...window })
      return projected === null || (projected >= 0 && projected <= 100)
    }))
  })
})

describe('how a target is measured', () => {
  const schools = { process: 'evidence', population: 'schools', doer: 'member' } as const
  it.each([
    [{ unit: 'percent', of: 'школ-участников' }, schools, 'members-done'],
    [{ unit: 'percent', of: 'кураторов' }, { process: 'visit', population: 'schools', doer: 'curator' }, 'curators-done'],
    [{ unit: 'percent', of: 'требуемых респондентов' }, schools, 'stated'],
    [{ unit: 'percent', of: 'требуемых респондентов' }, { ...schools, process: 'survey' }, 'respondents'],
    [{ unit: 'percent', of: 'школ' }, { ...schools, process: 'survey' }, 'members-done'],
    [{ unit: 'percent', of: 'молодых учителей' }, schools, 'stated'],
    [{ unit: 'percent', of: 'школ' }, { process: 'evidence', population: 'none', doer: 'member' }, 'stated'],
    [{ unit: 'count', of: 'консультаций' }, schools, 'stated'],
    [{ unit: 'percent', of: 'школ' }, null, 'stated'],
    [{ unit: 'percent', of: 'школ 2021 года' }, { process: 'review', population: 'none', doer: 'member' }, 'schools-read'],
    [{ unit: 'percent', of: 'экспертных заключений' }, { process: 'review', population: 'none', doer: 'member' }, 'stated'],
    [{ unit: 'count', of: 'школ' }, { process: 'review', population: 'none', doer: 'member' }, 'stated'],
  ] as const)('%o by %o is %s', (target, binding, measure) => {
    expect(measureOf(target, binding)).toBe(measure)
  })
})
