import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { significances } from '../risk-factor.ts'
import { countRuleFaults, shippedActivationRules } from './activation-rules.ts'
import { activationFaults, diagnosisFaults, isVerified, openRiskWorkSteps, type WorkedFactor } from './risk-work.ts'

const rules = { least: 1, most: 2, answeredFrom: 'high' as const }

function factor(code: string, over: Partial<WorkedFactor> = {}): WorkedFactor {
  return { code, name: code, significance: 'medium', verdict: 'confirmed', verdictReason: null, diagnosis: 'Так сложилось.', measures: [{ text: 'Обучим учителей', by: null }], isActivated: false, skipReason: null, ...over }
}

describe('The self-diagnosis of a school', () => {
  it('speaks of every factor that weighs much and was not disputed', () => {
    expect(diagnosisFaults([factor('a', { significance: 'high', diagnosis: ' ', measures: [] }), factor('b', { verdict: 'disputed', diagnosis: '', measures: [] }), factor('c', { significance: 'low', diagnosis: '', measures: [] })]))
      .toEqual([{ code: 'no-diagnosis', factor: 'a' }, { code: 'no-measures', factor: 'a' }])
  })

  it('is finished where the school begins to speak of a small one', () => {
    expect(diagnosisFaults([factor('a', { significance: 'none', measures: [] })])).toEqual([{ code: 'no-measures', factor: 'a' }])
  })
})

describe('The activation of factors', () => {
  it('keeps to the least and the most of the programme year', () => {
    expect(activationFaults([factor('a')], rules)).toEqual([{ code: 'too-few', factor: null }])
    expect(activationFaults(['a', 'b', 'c'].map((code) => factor(code, { isActivated: true })), rules)).toEqual([{ code: 'too-many', factor: null }])
  })

  it('wants a reason for each factor of high significance that is left out, unless the curator disputes it', () => {
    const left = factor('b', { significance: 'high' })
    expect(activationFaults([factor('a', { isActivated: true }), left], rules)).toEqual([{ code: 'no-reason', factor: 'b' }])
    expect(activationFaults([factor('a', { isActivated: true }), { ...left, skipReason: 'Здание сдают в сентябре' }], rules)).toEqual([])
    expect(activationFaults([factor('a', { isActivated: true }), { ...left, verdict: 'disputed' }], rules)).toEqual([])
  })

  it('takes no factor that was disputed, or that nothing is done about', () => {
    expect(activationFaults([factor('a', { isActivated: true, verdict: 'disputed' }), factor('b', { isActivated: true, measures: [] })], rules))
      .toEqual([{ code: 'disputed', factor: 'a' }, { code: 'activated-unmeasured', factor: 'b' }])
  })

  it('can always be made right within sound rules, however the factors weigh', () => {
    const weighed = fc.array(fc.constantFrom(...significances), { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(weighed, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 }), (found, least, more) => {
      const sound = { least, most: least + more, answeredFrom: 'low' as const }
      expect(countRuleFaults(sound)).toBe(0)
      const made = found.map((significance, at) => factor(`f${at}`, { significance, isActivated: at < least, skipReason: at < least ? null : 'Позже' }))
      expect(activationFaults(made, sound)).toEqual([])
    }))
  })

  it('goes by sound rules as shipped', () => {
    expect(countRuleFaults(shippedActivationRules)).toBe(0)
  })
})

describe('The work on risks', () => {
  it('goes from diagnosis to activation to the curator, back where it is returned, and ends confirmed', () => {
    const factors = [factor('a')]
    expect(openRiskWorkSteps({ isPublished: true, diagnosis: 'empty', activation: 'none', factors })).toEqual(['verify', 'diagnose'])
    expect(openRiskWorkSteps({ isPublished: true, diagnosis: 'sent', activation: 'none', factors })).toEqual(['verify', 'diagnose', 'activate'])
    expect(openRiskWorkSteps({ isPublished: true, diagnosis: 'sent', activation: 'sent', factors })).toEqual(['verify', 'confirm', 'return'])
    expect(openRiskWorkSteps({ isPublished: true, diagnosis: 'sent', activation: 'returned', factors })).toEqual(['verify', 'diagnose', 'activate'])
    expect(openRiskWorkSteps({ isPublished: true, diagnosis: 'sent', activation: 'confirmed', factors })).toEqual([])
  })

  it('does not begin before the profile is published', () => {
    expect(openRiskWorkSteps({ isPublished: false, diagnosis: 'sent', activation: 'sent', factors: [factor('a')] })).toEqual([])
  })

  it('is verified once each factor has its verdict', () => {
    expect(isVerified([factor('a'), factor('b', { verdict: null })])).toBe(false)
    expect(isVerified([factor('a'), factor('b', { verdict: 'disputed' })])).toBe(true)
  })
})
