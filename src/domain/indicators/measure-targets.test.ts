import { describe, expect, it } from 'vitest'
import { aDraft } from '../../../tests/support/plan-builders.ts'
import type { Binding } from '../processes/binding.ts'
import { measureTargets, type BindingTally } from './measure-targets.ts'

const schools: Binding = { process: 'evidence', step: 'submit', population: 'schools', doer: 'member', part: null, target: 0 }
const target = { comparator: 'gte', value: 90, unit: 'percent', of: 'школ', from: 'indicator' } as const
const tally: BindingTally = { members: { done: 2, of: 3 }, curators: { done: 1, of: 1 }, respondents: { done: 540, of: 600 }, schools: { done: 3, of: 6 }, parties: { done: 1, of: 2 }, stated: { sum: 12, count: 2 } }

const counting = (counted: BindingTally, named: number | null = null) => ({ tallyOf: () => counted, statedOf: () => named })

function activityWith(targets: readonly object[]) {
  const [activity] = aDraft([{ title: 'Анкетирование', indicator: { text: '', targets: [...targets] as never } }]).activities
  if (!activity) throw new Error('no activity')
  return activity
}

describe('measureTargets', () => {
  it('counts the members of the binding that feeds the target', () => {
    expect(measureTargets(activityWith([target]), [schools], counting(tally), '2022-01-01')[0])
      .toMatchObject({ measure: 'members-done', basis: 'facts', measured: 66.7, counted: { done: 2, of: 3, binding: 0 } })
  })

  it('adds up what was named, and takes the mean of named shares', () => {
    const [count, share] = measureTargets(
      activityWith([{ ...target, unit: 'count', of: 'консультаций' }, { ...target, of: 'требуемых респондентов' }]),
      [schools, { ...schools, target: 1 }], counting(tally), '2022-01-01',
    )
    expect([count?.basis, count?.measured, share?.basis, share?.measured]).toEqual(['stated', 12, 'stated', 6])
  })

  it('counts the respondents of the survey that feeds the target', () => {
    const survey: Binding = { ...schools, process: 'survey', step: 'fill' }
    expect(measureTargets(activityWith([{ ...target, of: 'требуемых респондентов' }]), [survey], counting(tally), '2022-01-01')[0])
      .toMatchObject({ measure: 'respondents', basis: 'facts', measured: 90, counted: { done: 540, of: 600 } })
    expect(measureTargets(activityWith([{ ...target, of: 'требуемых респондентов' }]), [survey], counting({ ...tally, respondents: { done: 0, of: 0 } }), '2022-01-01')[0]).toMatchObject({ basis: null, measured: null })
  })

  it('counts what stands as a whole for each target that speaks of it: how many schools, and which share of the bodies', () => {
    const [schoolsThemselves, again] = measureTargets(activityWith([{ ...target, unit: 'count', value: 2, of: 'ШНОР' }, { ...target, unit: 'count', of: 'школ края' }]), [schools], counting(tally), '2022-01-01')
    expect([schoolsThemselves, again].map((one) => [one?.measure, one?.basis, one?.measured])).toEqual([['members-counted', 'facts', 2], ['members-counted', 'facts', 2]])
    const named = { ...activityWith([{ ...target, of: 'муниципальных программ' }]), responsible: [{ text: 'МОУО', role: 'municipal-authority' as const }] }
    expect(measureTargets(named, [{ ...schools, population: 'none', target: null }], counting(tally), '2022-01-01')[0]).toMatchObject({ measure: 'parties-done', basis: 'facts', measured: 50, counted: { done: 1, of: 2 } })
  })

  it('has nothing where nobody was asked, and where no binding feeds it', () => {
    const none = { ...tally, members: { done: 0, of: 0 }, stated: null }
    expect(measureTargets(activityWith([target]), [schools], counting(none), '2022-01-01')[0]).toMatchObject({ basis: null, measured: null })
    expect(measureTargets(activityWith([target]), [], counting(tally), '2022-01-01')[0]).toMatchObject({ basis: null, measure: 'stated' })
  })

  it('takes what was named for the target as a whole before what single proofs say, and never for what is counted', () => {
    const [named, countedOne] = measureTargets(activityWith([{ ...target, unit: 'count', of: 'консультаций' }, target]), [schools, { ...schools, target: 1 }], counting(tally, 40), '2022-01-01')
    expect([named?.basis, named?.measured, countedOne?.basis, countedOne?.measured]).toEqual(['stated', 40, 'facts', 66.7])
  })
})
