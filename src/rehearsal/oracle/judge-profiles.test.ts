import { describe, expect, it } from 'vitest'
import { chainRecord, type SchoolRecord } from '../record/chain-record.ts'
import type { Questionnaire } from '../record/asked-questions.ts'
import { judgeProfile, type ReportedFactor } from './judge-profiles.ts'
import type { RiskFactor } from './recount.ts'

const ru = (text: string) => ({ ru: text })
const question = { text: ru('?'), hint: null, isRequired: true, when: null, comparableTo: null }
const options = ['never', 'often', 'unsure'].map((code) => ({ code, label: ru(code) }))
const pupil: Questionnaire = {
  audience: 'pupil', title: ru('?'), introduction: ru('?'), languages: ['ru'], grades: [6],
  blocks: [{
    key: 'b', title: ru('?'), when: null, questions: [
      { ...question, key: 'noise', kind: 'single', options },
      { ...question, key: 'why', kind: 'scale', from: 1, to: 5, low: ru('1'), high: ru('5'), when: { is: 'any-of', question: 'noise', row: null, options: ['often'] } },
    ],
  }],
}
const factor: RiskFactor = {
  code: 'noise', name: 'Шум', description: '', thresholds: { low: 20, medium: 40, high: 60 }, requiredAudiences: ['pupil'],
  indices: [
    { code: 'a', name: '', weight: 1, source: 'answers', audience: 'pupil', items: [{ question: 'noise', row: null, weight: 1, by: 'option', scores: { never: 0, often: 100 } }, { question: 'why', row: null, weight: 1, by: 'value', at0: 1, at100: 5 }] },
    { code: 'd', name: '', weight: 0.5, source: 'school-data', items: [{ field: 'absent', per: 'pupils', weight: 1, at0: 0, at100: 0.2 }] },
  ],
}

/** Five «often» at 5, five «never» (whose answers to what they were not asked count for nothing), one «unsure»: (50 + 100) / 2, and a tenth absent: 50. */
function school(): SchoolRecord {
  const [own] = chainRecord([{ id: '1', name: 'Школа' }]).schools.values()
  if (own === undefined) throw new Error('no school')
  own.sheets.pupil = [...Array.from({ length: 5 }, () => ({ noise: 'often', why: 5 })), ...Array.from({ length: 5 }, () => ({ noise: 'never', why: 1 })), { noise: 'unsure' }]
  own.data = { absent: 10, pupils: 100 }
  return own
}

const judged = (own: SchoolRecord, reported: Partial<ReportedFactor>) => judgeProfile(3, own, { catalogue: [factor], questionnaires: { pupil }, reported: [{ code: 'noise', value: 66.7, significance: 'high', ...reported }] })

describe('the recount of risk profiles', () => {
  it('agrees with an engine that counts right', () => {
    expect(judged(school(), {})).toEqual([])
  })

  it.each<[string, Partial<ReportedFactor>]>([
    ['a sheet was dropped', { value: 64.6 }],
    ['a sheet was counted twice', { value: 67.9 }],
    ['it is of another school', { value: 12, significance: 'none' }],
    ['the data of the school were left out', { value: 75 }],
    ['it says that there is too little', { value: null, significance: 'unknown' }],
    ['its significance is another', { significance: 'medium' }],
  ])('shows a mismatch where %s', (_, fault) => {
    expect(judged(school(), fault)).toHaveLength(1)
  })

  it('shows a mismatch where a factor is not told at all', () => {
    expect(judgeProfile(3, school(), { catalogue: [factor], questionnaires: { pupil }, reported: [] })).toHaveLength(1)
  })

  it('tells nothing of fewer than five, nor without the data that the school owes', () => {
    const few = school()
    few.sheets.pupil = few.sheets.pupil.slice(0, 4)
    expect(judged(few, { value: null, significance: 'unknown' })).toEqual([])
    expect(judged(few, {})).toHaveLength(1)
    expect(judged({ ...school(), data: null }, { value: null, significance: 'unknown' })).toEqual([])
  })
})
