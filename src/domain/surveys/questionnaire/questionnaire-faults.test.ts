import { describe, expect, it } from 'vitest'
import type { Condition } from './condition.ts'
import { compareQuestionnaires, markComparable, withTrueMarks } from './compare-questionnaires.ts'
import type { Question, QuestionRule } from './question.ts'
import type { Questionnaire } from './questionnaire.ts'
import { questionnaireFaults } from './questionnaire-faults.ts'

const options = ['yes', 'no'].map((code) => ({ code, label: { ru: code, tt: code } }))

function asking(key: string, rule: QuestionRule = { kind: 'single', options }, when: Condition | null = null): Question {
  return { key, text: { ru: 'Вопрос', tt: 'Сорау' }, hint: null, isRequired: true, when, comparableTo: null, ...rule }
}

function of(questions: Question[], more: Partial<Questionnaire> = {}): Questionnaire {
  return { audience: 'teacher', title: { ru: 'Анкета', tt: 'Анкета' }, introduction: { ru: '' }, languages: ['ru'], grades: [], blocks: [{ key: 'b', title: { ru: 'Часть', tt: 'Өлеш' }, when: null, questions }], ...more }
}

const codesOf = (questionnaire: Questionnaire) => questionnaireFaults(questionnaire).map(({ code }) => code)

const when = (condition: Condition) => codesOf(of([asking('one'), asking('two', undefined, condition), asking('three')]))
const codes = (rule: QuestionRule) => codesOf(of([asking('one', rule)]))

describe('A questionnaire', () => {
  it('is sound where every question is whole and each condition looks back', () => {
    expect(codesOf(of([asking('one'), asking('two', undefined, { is: 'any-of', question: 'one', row: null, options: ['yes'] })], { languages: ['ru', 'tt'] }))).toEqual([])
  })

  it('has no two questions of one key', () => {
    expect(questionnaireFaults(of([asking('one'), asking('one')]))).toEqual([{ code: 'same-key', block: 0, question: 1 }])
  })

  it('has conditions that look only backwards, at what is there', () => {
    expect(when({ is: 'answered', question: 'three' })).toEqual(['condition-looks-ahead'])
    expect(when({ is: 'answered', question: 'two' })).toEqual(['condition-looks-ahead'])
    expect(when({ is: 'answered', question: 'four' })).toEqual(['condition-unknown-question'])
    expect(when({ is: 'any-of', question: 'one', row: null, options: ['maybe'] })).toEqual(['condition-unknown-option'])
    expect(when({ is: 'any-of', question: 'one', row: 'r', options: ['yes'] })).toEqual(['condition-unknown-row'])
    expect(when({ is: 'between', question: 'one', from: 1, to: null })).toEqual(['condition-of-wrong-kind'])
    expect(when({ is: 'all', of: [] })).toEqual(['condition-empty'])
    expect(when({ is: 'not', of: { is: 'any', of: [{ is: 'answered', question: 'three' }] } })).toEqual(['condition-looks-ahead'])
  })

  it('is whole in each of its languages', () => {
    const russianOnly = { ...asking('one'), text: { ru: 'Вопрос' } }
    expect(questionnaireFaults(of([russianOnly], { languages: ['ru', 'tt'] }))).toEqual([{ code: 'not-translated', language: 'tt', block: 0, question: 0 }])
    expect(codesOf(of([russianOnly]))).toEqual([])
    expect(codesOf(of([asking('one')], { languages: ['tt'] }))).toEqual(['no-russian'])
  })

  it('has questions whose answers fit the sheet', () => {
    const many = Array.from({ length: 251 }, (_, at) => ({ code: `o${at}`, label: { ru: `Вариант ${at}` } }))
    expect(codes({ kind: 'single', options: many })).toEqual(['many-options'])
    expect(codes({ kind: 'single', options: options.slice(1) })).toEqual(['few-options'])
    expect(codes({ kind: 'several', options, exclusive: ['maybe'], least: 0, most: 3 })).toEqual(['exclusive-unknown', 'wrong-least'])
    expect(codes({ kind: 'scale', from: 5, to: 1, low: { ru: 'а' }, high: { ru: 'б' } })).toEqual(['few-points'])
    expect(codes({ kind: 'number', min: 5, max: 1, decimals: 0, unit: null })).toEqual(['bounds-turned'])
    expect(codes({ kind: 'number', min: 0, max: 1.005, decimals: 2, unit: null })).toEqual(['finer-than-decimals'])
    expect(codes({ kind: 'number', min: 0, max: 1e9, decimals: 2, unit: null })).toEqual(['range-too-wide'])
    expect(codes({ kind: 'matrix', rows: [], options })).toEqual(['no-rows'])
  })
})

describe('Two years of a questionnaire', () => {
  const before = of([asking('same'), asking('words'), asking('answers'), asking('gone')])
  const after = of([asking('same'), { ...asking('words'), text: { ru: 'Иначе' } }, asking('answers', { kind: 'text', longest: 9 }), asking('added')])

  it('are told apart question by question', () => {
    expect(compareQuestionnaires(before, after)).toEqual({
      questions: [{ key: 'same', change: 'same' }, { key: 'words', change: 'reworded' }, { key: 'answers', change: 'rescaled' }, { key: 'added', change: 'new' }],
      gone: ['gone'],
    })
  })

  it('are marked where they can be set side by side', () => {
    expect(markComparable(after, before).blocks[0]?.questions.map(({ comparableTo }) => comparableTo)).toEqual(['same', 'words', null, null])
  })

  it('lose a mark that is no longer true', () => {
    const marked = markComparable(before, before)
    const [block] = marked.blocks
    const changed = { ...marked, blocks: [{ key: 'b', title: { ru: 'Часть' }, when: null, questions: (block?.questions ?? []).map((question) => (question.key === 'answers' ? asking('answers', { kind: 'text', longest: 9 }) : question)) }] }
    const claimed = { ...changed, blocks: changed.blocks.map((one) => Object.assign(one, { questions: one.questions.map((question) => Object.assign(question, { comparableTo: question.key })) })) }
    expect(withTrueMarks(claimed, before).blocks[0]?.questions.map(({ comparableTo }) => comparableTo)).toEqual(['same', 'words', null, 'gone'])
    expect(withTrueMarks(claimed, undefined).blocks[0]?.questions.every(({ comparableTo }) => comparableTo === null)).toBe(true)
  })
})
