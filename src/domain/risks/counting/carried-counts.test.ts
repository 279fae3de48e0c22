import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersArbitrary, questionnaireArbitrary } from '../../../../tests/support/questionnaire-arbitraries.ts'
import { compileChecker } from '../../surveys/sheet/compile-checker.ts'
import { sheetLayout } from '../../surveys/sheet/sheet-layout.ts'
import type { SheetAnswers } from '../../surveys/questionnaire/answers.ts'
import type { Question } from '../../surveys/questionnaire/question.ts'
import type { Questionnaire } from '../../surveys/questionnaire/questionnaire.ts'
import { profileScoring } from '../profile/school-profile.ts'
import { answerDistribution } from './answer-distribution.ts'
import { areStillTrue, carriedCounts } from './carried-counts.ts'
import { countSheet, sheetCounter } from './sheet-counter.ts'
import { allStretches } from './told-stretches.ts'

const options = ['a', 'b', 'c'].map((code) => ({ code, label: { ru: code } }))
const asked = { text: { ru: '' }, hint: null, isRequired: false, when: null, comparableTo: null }
const questions: Question[] = [
  { key: 'one', kind: 'single', options, ...asked }, { key: 'rows', kind: 'matrix', rows: ['x', 'y', 'z', 'u', 'v'].map((code) => ({ code, label: { ru: code } })), options, ...asked },
]
const questionnaire: Questionnaire = { audience: 'pupil', title: { ru: '' }, introduction: { ru: '' }, languages: ['ru'], grades: [], blocks: [{ key: 'b', title: { ru: '' }, when: null, questions }] }

function counted(of: Questionnaire, sheets: readonly SheetAnswers[]): Uint32Array {
  const [check, counter] = [compileChecker(of), sheetCounter(sheetLayout(of))]
  const counts = new Uint32Array(counter.layout.length)
  for (const sheet of sheets) {
    const checked = check(sheet)
    if (checked.isSound) countSheet(counter, counts, 0, checked.bytes, 0)
  }
  return counts
}
const times = (count: number, sheet: SheetAnswers): SheetAnswers[] => Array.from({ length: count }, () => sheet)
const { layout } = sheetCounter(sheetLayout(questionnaire))
const told = (counts: Uint32Array, key: string) => answerDistribution([{ audience: 'pupil', layout }], [counts], 'pupil', key)?.rows.map(({ answers }) => answers)

const before = counted(questionnaire, times(9, { one: 'a', rows: { x: 'a' } }))
const after = (newcomers: readonly SheetAnswers[]) => carriedCounts(allStretches(layout), counted(questionnaire, [...times(9, { one: 'a', rows: { x: 'a' } }), ...newcomers]), before)
const score = (sheets: readonly SheetAnswers[]) => profileScoring([{
  code: 'f', name: '', description: '', thresholds: { low: 20, medium: 40, high: 60 }, requiredAudiences: [],
  indices: [{ code: 'i', name: '', weight: 1, source: 'answers', audience: 'pupil', items: [{ question: 'rows', row: null, weight: 1, by: 'option', scores: { a: 0, b: 50, c: 100 } }] }],
}], [{ audience: 'pupil', layout }])([counted(questionnaire, sheets)], null)[0]?.value

describe('What a later edition tells', () => {
  it('is what the earlier told, where one to four have come', () => {
    expect(after(times(4, { one: 'b', rows: { x: 'b' } }))).toEqual(before)
    expect(told(after(times(5, { one: 'b', rows: { x: 'b' } })), 'one')).toEqual([14])
  })

  it('is what the earlier told of a question that fewer than five of the newcomers answered', () => {
    const counts = after([...times(2, { one: 'b', rows: { x: 'c', y: 'c' } }), ...times(4, { one: 'c' })])
    expect(told(counts, 'one')).toEqual([15])
    expect(told(counts, 'rows')).toEqual([9, null, null, null, null])
  })

  it('differs from what was told by nobody or by five and more, question by question, and is still true of the sheets', () => {
    const sheets = questionnaireArbitrary.chain((of) => fc.record({ of: fc.constant(of), first: fc.array(answersArbitrary(of), { maxLength: 12 }), more: fc.array(answersArbitrary(of), { maxLength: 12 }) }))
    fc.assert(fc.property(sheets, ({ of, first, more }) => {
      const own = sheetCounter(sheetLayout(of)).layout
      const [then, all] = [counted(of, first), counted(of, [...first, ...more])]
      const now = carriedCounts(allStretches(own), all, then)
      expect(areStillTrue(allStretches(own), now, all)).toBe(true)
      const rowsOf = (counts: Uint32Array, key: string) => answerDistribution([{ audience: 'pupil', layout: own }], [counts], 'pupil', key)?.rows ?? []
      for (const { question: { key } } of own.fields) {
        for (const [at, row] of rowsOf(now, key).entries()) {
          const known = rowsOf(then, key)[at]?.answers ?? null
          if (known === null || row.answers === null) continue
          expect(row.answers === known || row.answers - known >= 5).toBe(true)
        }
      }
    }), { numRuns: 80 })
  })

  it('is found untrue where as many sheets say something else', () => {
    expect(areStillTrue(allStretches(layout), before, counted(questionnaire, times(9, { one: 'b', rows: { x: 'a' } })))).toBe(false)
    expect(areStillTrue(allStretches(layout), before, counted(questionnaire, times(8, { one: 'a', rows: { x: 'a' } })))).toBe(false)
  })
})

describe('An item over all rows of a matrix', () => {
  it('does not take five rows of one person for five people', () => {
    expect(score([{ rows: { x: 'c', y: 'c', z: 'c', u: 'c', v: 'c' } }, ...times(9, { one: 'a' })])).toBeNull()
  })

  it('counts the rows alone that five have answered', () => {
    expect(score([{ rows: { x: 'c', y: 'c' } }, ...times(4, { rows: { x: 'a' } })])).toBe(20)
  })
})
