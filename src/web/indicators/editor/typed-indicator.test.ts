import { describe, expect, it } from 'vitest'
import { indicatorMeasures } from '../../../domain/indicators/indicator-measure.ts'
import { requireIndicator } from '../../../domain/indicators/indicator.ts'
import { faultsOf, indicatorOf, newIndicator, withMeasure } from './typed-indicator.ts'

const whole = { ...newIndicator('2022-06-01', null), name: 'Охват школ', value: '90', programmeId: '00000000-0000-4000-8000-000000000001' }

describe('the form of an indicator', () => {
  it.each(indicatorMeasures)('makes one that the rules let through, whatever was chosen before: %s', (measure) => {
    for (const before of indicatorMeasures) {
      const typed = { ...withMeasure({ ...withMeasure(whole, before), factKind: 'form.filled' }, measure) }
      const filled = measure === 'members-with-fact' || measure === 'facts-counted' ? { ...typed, factKind: 'form.filled' as const } : typed
      expect(faultsOf(filled).size).toBe(0)
      expect(() => requireIndicator(indicatorOf(filled))).not.toThrow()
    }
  })

  it('says what is missing', () => {
    expect([...faultsOf(newIndicator('2022-06-01', null))]).toEqual(['name', 'value'])
    expect([...faultsOf({ ...withMeasure(whole, 'members-with-fact'), programmeId: null })]).toEqual(['factKind', 'programme'])
    expect([...faultsOf({ ...whole, value: '101', dueOn: '2021-01-01' })]).toEqual(['value', 'dates'])
  })

  it('forgets activities without their road map', () => {
    expect(indicatorOf({ ...whole, activityIds: ['a'] }).filter.activityIds).toEqual([])
  })
})
