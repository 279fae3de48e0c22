import type { FormDefinition } from '../data-forms/form-definition.ts'
import type { Audience } from '../surveys/audience.ts'
import type { Question } from '../surveys/questionnaire/question.ts'
import type { Questionnaire } from '../surveys/questionnaire/questionnaire.ts'
import { questionsOf } from '../surveys/questionnaire/questions-of.ts'
import { isCountedWhole } from './counting/count-layout.ts'
import { factorReach } from './factor-reach.ts'
import type { AnswerItem, DataItem, RiskFactor, RiskIndex } from './risk-factor.ts'

/** What keeps a factor from being reckoned. */
export type FactorFaultCode =
  | 'no-name' | 'no-indices' | 'same-index' | 'no-items' | 'wrong-weight' | 'unknown-audience' | 'unknown-question' | 'unknown-row' | 'wrong-score' | 'unknown-option' | 'wrong-way' | 'same-bounds' | 'unknown-field' | 'no-number'
  | 'thresholds-turned' | 'threshold-out-of-reach' | 'required-unused'
  /** More than 100 can be ticked together; a number of so many values is counted in ranges: the mean could not be taken from counts. */
  | 'ticks-over-100' | 'number-too-fine'

/** `index` and `item` by place, from 0; null for what is of the whole. */
export type FactorFault = { code: FactorFaultCode; index: number | null; item: number | null }

/** What the factors of a programme year can refer to. */
export type FactorSources = { questionnaires: readonly Questionnaire[]; schoolData: FormDefinition }

export function factorFaults(factor: RiskFactor, sources: FactorSources): FactorFault[] {
  const found: FactorFault[] = factor.indices.flatMap((index, at) => indexFaults(index, factor, sources).map(({ code, item }) => ({ code, index: at, item })))
  return [...wholeFaults(factor, found.length === 0).map((code) => ({ code, index: null, item: null })), ...found]
}

function wholeFaults(factor: RiskFactor, areItemsSound: boolean): FactorFaultCode[] {
  const { name, indices, thresholds: { low, medium, high }, requiredAudiences } = factor
  const asked = new Set<Audience>(indices.flatMap((index) => (index.source === 'answers' ? [index.audience] : [])))
  const areTurned = !(low > 0 && low < medium && medium < high && high <= 100)
  const reach = areItemsSound && indices.length > 0 && !areTurned ? factorReach(factor) : null
  return [
    ...(name.trim() === '' ? ['no-name' as const] : []), ...(indices.length === 0 ? ['no-indices' as const] : []), ...(areTurned ? ['thresholds-turned' as const] : []),
    ...(reach !== null && (reach.least >= low || reach.most < high) ? ['threshold-out-of-reach' as const] : []),
    ...(requiredAudiences.every((audience) => asked.has(audience)) ? [] : ['required-unused' as const]),
  ]
}

type Found = { code: FactorFaultCode; item: number | null }

function indexFaults(index: RiskIndex, { indices }: RiskFactor, sources: FactorSources): Found[] {
  const whole: FactorFaultCode[] = [
    ...(index.name.trim() === '' ? ['no-name' as const] : []), ...(index.items.length === 0 ? ['no-items' as const] : []), ...(isWeight(index.weight) ? [] : ['wrong-weight' as const]),
    ...(indices.filter(({ code }) => code === index.code).length > 1 ? ['same-index' as const] : []),
  ]
  return [...whole.map((code) => ({ code, item: null })), ...itemFaults(index, sources)]
}

function itemFaults(index: RiskIndex, { questionnaires, schoolData }: FactorSources): Found[] {
  if (index.source === 'school-data') return index.items.flatMap((item, at) => dataFaults(item, schoolData).map((code) => ({ code, item: at })))
  const asked = questionnaires.filter(({ audience }) => audience === index.audience)
  if (asked.length === 0) return [{ code: 'unknown-audience', item: null }]
  const questions = asked.flatMap(questionsOf)
  return index.items.flatMap((item, at) => answerFaults(item, questions).map((code) => ({ code, item: at })))
}

function answerFaults(item: AnswerItem, questions: readonly Question[]): FactorFaultCode[] {
  const question = questions.find(({ key }) => key === item.question)
  if (question === undefined) return ['unknown-question']
  return [...(isWeight(item.weight) ? [] : ['wrong-weight' as const]), ...rowFaults(item, question), ...(item.by === 'value' ? valueFaults(item, question) : scoreFaults(item.scores, question))]
}

function rowFaults({ row }: AnswerItem, question: Question): FactorFaultCode[] {
  const isKnown = question.kind === 'matrix' ? question.rows.some(({ code }) => code === row) : row === null
  return isKnown ? [] : ['unknown-row']
}

function valueFaults({ at0, at100 }: { at0: number; at100: number }, question: Question): FactorFaultCode[] {
  if (question.kind !== 'scale' && question.kind !== 'number') return ['wrong-way']
  return [...(at0 === at100 ? ['same-bounds' as const] : []), ...(question.kind === 'number' && !isCountedWhole(question) ? ['number-too-fine' as const] : [])]
}

function scoreFaults(scores: Readonly<Record<string, number>>, question: Question): FactorFaultCode[] {
  if (question.kind !== 'single' && question.kind !== 'several' && question.kind !== 'matrix') return ['wrong-way']
  const codes = new Set(question.options.map(({ code }) => code))
  const given = Object.entries(scores)
  return [
    ...(given.length === 0 || given.some(([, score]) => !(score >= 0 && score <= 100)) ? ['wrong-score' as const] : []),
    ...(given.every(([code]) => codes.has(code)) ? [] : ['unknown-option' as const]),
    ...(question.kind === 'several' && given.reduce((sum, [code, score]) => (question.exclusive.includes(code) ? sum : sum + score), 0) > 100 ? ['ticks-over-100' as const] : []),
  ]
}

function dataFaults({ field, per, weight, at0, at100 }: DataItem, { fields }: FormDefinition): FactorFaultCode[] {
  const meant = [field, ...(per === null ? [] : [per])].map((key) => fields.find((each) => each.key === key))
  return [
    ...(isWeight(weight) ? [] : ['wrong-weight' as const]), ...(meant.includes(undefined) ? ['unknown-field' as const] : []),
    ...(meant.every((each) => each === undefined || each.kind === 'number') ? [] : ['no-number' as const]), ...(at0 === at100 ? ['same-bounds' as const] : []),
  ]
}

function isWeight(weight: number): boolean {
  return weight > 0 && weight <= 100
}
