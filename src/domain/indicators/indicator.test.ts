import { describe, expect, it } from 'vitest'
import { requireIndicator, type Indicator } from './indicator.ts'

const filter = { roadmapId: null, activityIds: [], process: null, factKind: null } as const
const indicator: Indicator = { name: 'Школы выполнили всё', programmeId: null, measure: 'members-done', filter, population: 'schools', unit: 'percent', spread: 'each', comparator: 'gte', value: 90, startsOn: '2022-01-01', dueOn: '2022-12-31' }
const byFacts = { ...indicator, measure: 'members-with-fact', programmeId: '00000000-0000-4000-8000-000000000001', filter: { ...filter, factKind: 'curator.attached' } } as const

describe('an indicator', () => {
  it.each<[string, Indicator]>([
    ['of members', indicator], ['of facts', byFacts],
    ['that somebody names', { ...indicator, measure: 'stated', population: 'none', unit: 'count', value: 1_000 }],
  ])('%s stands', (_, one) => expect(() => requireIndicator(one)).not.toThrow())

  it.each<[string, Indicator]>([
    ['indicator.unit-unfit', { ...indicator, unit: 'count' }],
    ['indicator.population-unfit', { ...indicator, population: 'none' }],
    ['indicator.programme-needed', { ...byFacts, programmeId: null }],
    ['indicator.fact-kind-unfit', { ...byFacts, filter }],
    ['indicator.fact-kind-unfit', { ...indicator, filter: byFacts.filter }],
    ['indicator.roadmap-needed', { ...indicator, filter: { ...filter, activityIds: ['00000000-0000-4000-8000-000000000002'] } }],
    ['indicator.over-whole', { ...indicator, value: 101 }],
    ['indicator.dates-crossed', { ...indicator, dueOn: '2021-12-31' }],
  ])('is refused: %s', (code, one) => expect(() => requireIndicator(one)).toThrow(expect.objectContaining({ code })))
})
