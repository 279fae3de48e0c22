import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersArbitrary, questionnaireArbitrary } from '../../../../tests/support/questionnaire-arbitraries.ts'
import { askedQuestions } from '../questionnaire/asked-questions.ts'
import type { Question, QuestionRule } from '../questionnaire/question.ts'
import { questionnaireFaults } from '../questionnaire/questionnaire-faults.ts'
import { compileChecker } from './compile-checker.ts'
import { readSheet } from './read-sheet.ts'
import { sheetLayout } from './sheet-layout.ts'

const drawn = questionnaireArbitrary.chain((questionnaire) => fc.tuple(fc.constant(questionnaire), answersArbitrary(questionnaire)))

function asking(rule: QuestionRule, more: Partial<Pick<Question, 'isRequired' | 'when' | 'key'>> = {}): Question {
  return { key: 'q', text: { ru: 'Вопрос' }, hint: null, isRequired: true, when: null, comparableTo: null, ...rule, ...more }
}

const isText = ({ kind }: Question) => kind === 'text'

function of(...questions: Question[]) {
  return { blocks: [{ key: 'b', title: { ru: 'Часть' }, when: null, questions }] }
}

const faultsOf = (question: Question, answer: unknown) => {
  const found = compileChecker(of(question))({ [question.key]: answer })
  return found.isSound ? [] : found.faults
}

const options = ['a', 'b', 'c'].map((code) => ({ code, label: { ru: code } }))

describe('The checker of a questionnaire', () => {
  it('gives back from the sheet exactly what was asked and answered', () => {
    fc.assert(fc.property(drawn, ([questionnaire, answers]) => {
      expect(questionnaireFaults(questionnaire)).toEqual([])
      const optional = { ...questionnaire, blocks: questionnaire.blocks.map((block) => Object.assign({}, block, { questions: block.questions.map((question) => Object.assign({}, question, { isRequired: false })) })) }
      const checked = compileChecker(optional)(answers)
      if (!checked.isSound) throw new Error(JSON.stringify(checked.faults))
      const asked = askedQuestions(questionnaire, answers).flatMap(({ questions }) => questions).filter(({ key }) => answers[key] !== undefined)
      expect(readSheet(sheetLayout(questionnaire), checked.bytes)).toEqual(Object.fromEntries(asked.filter((question) => !isText(question)).map(({ key }) => [key, answers[key]])))
      expect(checked.texts).toEqual(asked.filter(isText).map(({ key }) => ({ question: key, text: answers[key] })))
    }), { numRuns: 200 })
  })

  it('misses what is required and asked, and nothing else', () => {
    fc.assert(fc.property(drawn, ([questionnaire, answers]) => {
      const missing = askedQuestions(questionnaire, answers).flatMap(({ questions }) => questions).filter(({ key, isRequired }) => isRequired && answers[key] === undefined).map(({ key }) => key)
      const checked = compileChecker(questionnaire)(answers)
      expect(checked.isSound ? [] : checked.faults.map(({ code, question }) => `${code} ${question}`)).toEqual(missing.map((key) => `missing ${key}`))
    }), { numRuns: 200 })
  })

  it('makes all sheets of a questionnaire of one length', () => {
    fc.assert(fc.property(drawn, ([questionnaire, answers]) => {
      const checked = compileChecker(questionnaire)(answers)
      if (checked.isSound) expect(checked.bytes).toHaveLength(sheetLayout(questionnaire).length)
    }))
  })

  it('never throws, whatever is sent, and keeps nothing that it would refuse on the way back', () => {
    fc.assert(fc.property(questionnaireArbitrary.chain((questionnaire) => fc.tuple(fc.constant(questionnaire), fc.anything(), fc.dictionary(fc.constantFrom('q1', 'q2', 'q3', '__proto__'), fc.anything()))), ([questionnaire, anything, dictionary]) => {
      const check = compileChecker(questionnaire)
      check(anything)
      const checked = check(dictionary)
      if (!checked.isSound) return
      const again = check({ ...readSheet(sheetLayout(questionnaire), checked.bytes), ...Object.fromEntries(checked.texts.map(({ question, text }) => [question, text])) })
      expect(again).toEqual(checked)
    }), { numRuns: 200 })
  })

  it('drops answers to questions that were not asked', () => {
    const first = asking({ kind: 'single', options }, { key: 'first' })
    const second = asking({ kind: 'single', options }, { key: 'second', when: { is: 'any-of', question: 'first', row: null, options: ['a'] } })
    const third = asking({ kind: 'text', longest: 10 }, { key: 'third', when: { is: 'answered', question: 'second' } })
    const checked = compileChecker(of(first, second, third))({ first: 'b', second: 'c', third: 'x', fourth: 1 })
    expect(checked).toEqual({ isSound: true, bytes: new Uint8Array([2, 0]), texts: [] })
  })

  it('says of each wrong answer what is wrong', () => {
    const several = asking({ kind: 'several', options, exclusive: ['c'], least: 2, most: 2 })
    expect(faultsOf(several, ['a', 'b'])).toEqual([])
    expect(faultsOf(several, ['a'])).toEqual([{ code: 'too-few', least: 2, question: 'q', row: null }])
    expect(faultsOf(several, ['a', 'b', 'c'])).toEqual([{ code: 'too-many', most: 2, question: 'q', row: null }])
    expect(faultsOf(several, ['a', 'c'])).toEqual([{ code: 'not-alone', question: 'q', row: null }])
    expect(faultsOf(several, ['c'])).toEqual([])
    expect(faultsOf(several, ['a', 'a'])).toEqual([{ code: 'wrong-kind', question: 'q', row: null }])
    expect(faultsOf(several, [])).toEqual([{ code: 'missing', question: 'q', row: null }])
    const number = asking({ kind: 'number', min: 0, max: 24, decimals: 1, unit: null })
    expect(faultsOf(number, 24.5)).toEqual([{ code: 'out-of-range', min: 0, max: 24, question: 'q', row: null }])
    expect(faultsOf(number, 0.25)).toEqual([{ code: 'too-precise', decimals: 1, question: 'q', row: null }])
    expect(faultsOf(number, Number.NaN)).toEqual([{ code: 'wrong-kind', question: 'q', row: null }])
    expect(faultsOf(asking({ kind: 'matrix', rows: options, options }), { a: 'a', c: 'b' })).toEqual([{ code: 'missing', question: 'q', row: 'b' }])
    expect(faultsOf(asking({ kind: 'order', options }), ['a', 'b', 'a'])).toEqual([{ code: 'not-all-ordered', question: 'q', row: null }])
    expect(faultsOf(asking({ kind: 'scale', from: 1, to: 5, low: { ru: '' }, high: { ru: '' } }), 6)).toEqual([{ code: 'out-of-range', min: 1, max: 5, question: 'q', row: null }])
    expect(faultsOf(asking({ kind: 'text', longest: 3 }), 'слово')).toEqual([{ code: 'too-long', longest: 3, question: 'q', row: null }])
  })

  it('takes no signs into a text that nobody types', () => {
    expect(compileChecker(of(asking({ kind: 'text', longest: 20 })))({ q: ' да\u0000,\nнет\u001b ' })).toMatchObject({ texts: [{ question: 'q', text: 'да,\nнет' }] })
  })

  it('refuses to read bytes of another length', () => {
    expect(() => readSheet(sheetLayout(of(asking({ kind: 'single', options }))), new Uint8Array(2))).toThrow(RangeError)
  })
})
