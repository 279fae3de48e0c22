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
  const schools = { process: 'evidence', step: 'take-part', population: 'schools', doer: 'member' } as const
  const nobody = { ...schools, population: 'none' } as const
  const review = { ...nobody, process: 'review', step: 'initial' } as const
  it.each([
    [{ unit: 'percent', of: 'школ-участников' }, schools, 'members-done'],
    [{ unit: 'percent', of: 'кураторов' }, { ...schools, process: 'visit', doer: 'curator' }, 'curators-done'],
    [{ unit: 'percent', of: 'требуемых респондентов' }, schools, 'stated'],
    [{ unit: 'percent', of: 'требуемых респондентов' }, { ...schools, process: 'survey' }, 'respondents'],
    [{ unit: 'percent', of: 'школ' }, { ...schools, process: 'survey' }, 'members-done'],
    [{ unit: 'percent', of: 'молодых учителей' }, schools, 'stated'],
    [{ unit: 'percent', of: 'школ' }, nobody, 'stated'],
    [{ unit: 'count', of: 'консультаций' }, schools, 'stated'],
    [{ unit: 'percent', of: 'школ' }, null, 'stated'],
    [{ unit: 'percent', of: 'школ 2021 года' }, review, 'schools-read'],
    [{ unit: 'percent', of: 'школ' }, { ...review, process: 'monitoring-stage', step: 'review-1' }, 'schools-read'],
    [{ unit: 'percent', of: 'школ' }, { ...schools, process: 'monitoring-stage', step: 'prove-1' }, 'members-done'],
    [{ unit: 'percent', of: 'экспертных заключений' }, review, 'stated'],
    [{ unit: 'count', of: 'школ' }, review, 'stated'],
    [{ unit: 'count', of: 'ШНОР края' }, schools, 'members-counted'],
    [{ unit: 'count', of: 'школьных практик' }, schools, 'stated'],
    [{ unit: 'count', of: 'школьных практик' }, { ...schools, step: 'submit' }, 'members-counted'],
    [{ unit: 'count', of: 'вебинаров для школ' }, schools, 'stated'],
  ] as const)('%o by %o is %s', (target, binding, measure) => {
    expect(measureOf(target, binding, [])).toBe(measure)
  })

  it.each([
    ['муниципальных программ', ['municipal-authority'], 'parties-done'],
    ['Дорожные карты МППКО', ['municipal-authority'], 'parties-done'],
    ['муниципальных программ', ['municipal-authority', 'regional-operator'], 'stated'],
    ['муниципальных программ', [], 'stated'],
    ['школ', ['municipal-authority'], 'stated'],
  ] as const)('of the bodies that the row names: a share of «%s» by %o is %s', (of, roles, measure) => {
    expect(measureOf({ unit: 'percent', of }, nobody, roles.map((role) => ({ role })))).toBe(measure)
  })
})
