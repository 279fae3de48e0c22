import type { z } from 'zod'
import type { riskFactorSchema } from '../../contract/risk-factor-schema.ts'
import { askedOnly, isList, type Given, type GivenAnswers, type Question, type Questionnaire } from '../record/asked-questions.ts'
import type { Respondent, SchoolRecord } from '../record/chain-record.ts'

export type RiskFactor = z.infer<typeof riskFactorSchema>
type RiskIndex = RiskFactor['indices'][number]
type AnswerItem = Extract<RiskIndex, { source: 'answers' }>['items'][number]
type DataItem = Extract<RiskIndex, { source: 'school-data' }>['items'][number]
type Weighed = { value: number | null; weight: number }

/** `exact` before it is rounded to a tenth; null where there is too little to tell. */
export type Recounted = { exact: number | null }

/** Fewer anonymous sheets than these tell nothing. */
const fewest = 5

/**
 * A school's factor from what its respondents said, sheet by sheet, and from the catalogue as the API shows it. Written from the words of the
 * catalogue, apart from the engine that counts: it knows no counts, no bytes and no order of questions.
 */
export function recountFactor({ indices, requiredAudiences }: RiskFactor, questionnaires: Partial<Record<Respondent, Questionnaire>>, school: Pick<SchoolRecord, 'sheets' | 'data'>): Recounted {
  const parts = indices.map((index): Weighed & { isLacking: boolean } => {
    if (index.source === 'school-data') {
      const value = mean(index.items.map((item) => ({ value: dataValue(item, school.data), weight: item.weight })))
      // A share of nobody is no lack: «of the pupils with disabilities», where there are none.
      return { value, weight: index.weight, isLacking: value === null && !index.items.every((item) => isSaid(item, school.data)) }
    }
    const { audience, items } = index
    const questionnaire = questionnaires[audience]
    const sheets = questionnaire === undefined ? [] : school.sheets[audience].map((given) => askedOnly(questionnaire, given))
    const value = mean(items.map((item) => ({ value: itemValue(item, questionnaire, sheets, leastOf(audience)), weight: item.weight })))
    return { value, weight: index.weight, isLacking: value === null && requiredAudiences.includes(audience) }
  })
  const isShort = requiredAudiences.some((audience) => school.sheets[audience].length < leastOf(audience))
  return { exact: isShort || parts.some(({ isLacking }) => isLacking) ? null : mean(parts) }
}

function leastOf(audience: Respondent): number {
  return audience === 'head' ? 1 : fewest
}

function mean(parts: readonly Weighed[]): number | null {
  const told = parts.flatMap(({ value, weight }) => (value === null || weight <= 0 ? [] : [{ value, weight }]))
  const whole = told.reduce((sum, { weight }) => sum + weight, 0)
  return whole === 0 ? null : told.reduce((sum, { value, weight }) => sum + value * weight, 0) / whole
}

function itemValue(item: AnswerItem, questionnaire: Questionnaire | undefined, sheets: readonly GivenAnswers[], least: number): number | null {
  const question = questionnaire?.blocks.flatMap(({ questions }) => questions).find(({ key }) => key === item.question)
  if (question === undefined) return null
  // Rows of a matrix are told one by one: five rows of one sheet are one person.
  const parts = question.kind === 'matrix' && item.row === null ? question.rows.map(({ code }) => ({ ...item, row: code })) : [item]
  const scores = parts.flatMap((part) => {
    const given = sheets.flatMap((sheet) => {
      const answer = sheet[part.question]
      return answer === undefined ? [] : scoresOf(part, question, answer)
    })
    return given.length < least ? [] : given
  })
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** What one sheet gives: nothing for «затрудняюсь ответить». */
function scoresOf(item: AnswerItem, question: Question, answer: Given): number[] {
  if (typeof answer === 'number') return item.by === 'value' ? [between(answer, item)] : known([item.scores[String(answer)]])
  if (item.by === 'value') return []
  const { scores } = item
  if (typeof answer === 'string') return question.kind === 'text' ? [] : known([scores[answer]])
  if (isList(answer)) {
    if (question.kind !== 'several') return []
    if (answer.some((code) => question.exclusive.includes(code) && scores[code] === undefined)) return []
    return [answer.reduce((sum, code) => sum + (scores[code] ?? 0), 0)]
  }
  const chosen = item.row === null ? undefined : answer[item.row]
  return chosen === undefined ? [] : known([scores[chosen]])
}

function known(scores: readonly (number | undefined)[]): number[] {
  return scores.filter((score) => score !== undefined)
}

function between(value: number, { at0, at100 }: { at0: number; at100: number }): number {
  return Math.max(0, Math.min(100, ((value - at0) / (at100 - at0)) * 100))
}

type Data = SchoolRecord['data']

function said(data: Data, field: string): number | undefined {
  const value = data?.[field]
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' ? value : undefined
}

function isSaid({ field, per }: DataItem, data: Data): boolean {
  return said(data, field) !== undefined && (per === null || said(data, per) !== undefined)
}

function dataValue(item: DataItem, data: Data): number | null {
  const [value, whole] = [said(data, item.field), item.per === null ? 1 : said(data, item.per)]
  if (value === undefined || whole === undefined || (item.per !== null && whole === 0 && value === 0)) return null
  return between(value / whole, item)
}
