import type { AnswerItem, DataItem, RiskIndex } from '../../risks/risk-factor.ts'
import type { Question } from '../../surveys/questionnaire/question.ts'
import type { Questionnaire } from '../../surveys/questionnaire/questionnaire.ts'
import { questionsOf } from '../../surveys/questionnaire/questions-of.ts'

/** Said instead of an answer: not counted. */
const withoutScore = new Set(['unsure', 'needless', 'silent', 'untold'])

/** Writes down which answers to the questions of one audience are a risk. */
export function answersOf(questionnaire: Questionnaire) {
  const { audience } = questionnaire
  return {
    index: (code: string, name: string, items: readonly AnswerItem[], weight = 1): RiskIndex => ({ code, name, weight, source: 'answers', audience, items }),
    /** The further down its options, the greater the risk. */
    rises: (question: string, row: string | null = null): AnswerItem => spread(found(questionnaire, question), row, false),
    /** The further down its options, the smaller the risk. */
    falls: (question: string, row: string | null = null): AnswerItem => spread(found(questionnaire, question), row, true),
    /** Whatever follows no order. */
    scored: (question: string, scores: Readonly<Record<string, number>>): AnswerItem => ({ question: found(questionnaire, question).key, row: null, weight: 1, by: 'option', scores }),
    /** Of a scale or a number. */
    between: (question: string, at0: number, at100: number): AnswerItem => ({ question: found(questionnaire, question).key, row: null, weight: 1, by: 'value', at0, at100 }),
    /** Every row of a matrix alike. */
    eachRow: (question: string, direction: 'rises' | 'falls'): AnswerItem[] => {
      const asked = found(questionnaire, question)
      return (asked.kind === 'matrix' ? asked.rows : []).map(({ code }) => spread(asked, code, direction === 'falls'))
    },
  }
}

function found(questionnaire: Questionnaire, key: string): Question {
  const question = questionsOf(questionnaire).find((each) => each.key === key)
  if (question === undefined) throw new Error(`The questionnaire of ${questionnaire.audience} has no question ${key}`)
  return question
}

function spread(question: Question, row: string | null, isTurned: boolean): AnswerItem {
  const options = 'options' in question ? question.options.map(({ code }) => code).filter((code) => !withoutScore.has(code)) : []
  const scores = options.map((code, at) => [code, Math.round(((isTurned ? options.length - 1 - at : at) / Math.max(1, options.length - 1)) * 100)] as const)
  return { question: question.key, row, weight: 1, by: 'option', scores: Object.fromEntries(scores) }
}

/** Part of a whole: no risk at the one share, the greatest at the other. */
export function share(field: string, per: string, at0: number, at100: number): DataItem {
  return { field, per, weight: 1, at0, at100 }
}

/** A number by itself. */
export function level(field: string, at0: number, at100: number): DataItem {
  return { field, per: null, weight: 1, at0, at100 }
}

export function schoolData(code: string, name: string, items: readonly DataItem[], weight = 1): RiskIndex {
  return { code, name, weight, source: 'school-data', items }
}
