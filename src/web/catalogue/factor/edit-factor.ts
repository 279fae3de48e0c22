import type { FormDefinition } from '../../../domain/data-forms/form-definition.ts'
import type { AnswerItem, DataItem, RiskFactor, RiskIndex } from '../../../domain/risks/risk-factor.ts'
import type { Audience } from '../../../domain/surveys/audience.ts'
import type { Question } from '../../../domain/surveys/questionnaire/question.ts'

export function withIndex(factor: RiskFactor, at: number, index: RiskIndex): RiskFactor {
  return { ...factor, indices: factor.indices.map((one, n) => (n === at ? index : one)) }
}

export function withoutIndex(factor: RiskFactor, at: number): RiskFactor {
  return { ...factor, indices: factor.indices.filter((_, n) => n !== at) }
}

export function withNewIndex(factor: RiskFactor, source: Audience | 'school-data'): RiskFactor {
  const taken = new Set(factor.indices.map(({ code }) => code))
  let at = factor.indices.length + 1
  while (taken.has(`index-${at}`)) at += 1
  const named = { code: `index-${at}`, name: '', weight: 1 }
  return { ...factor, indices: [...factor.indices, source === 'school-data' ? { ...named, source, items: [] } : { ...named, source: 'answers', audience: source, items: [] }] }
}

/** Each further option a greater risk, until somebody says otherwise. */
export function itemOf(question: Question): AnswerItem {
  const named = { question: question.key, row: question.kind === 'matrix' ? question.rows[0]?.code ?? null : null, weight: 1 }
  if (question.kind === 'scale') return { ...named, by: 'value', at0: question.from, at100: question.to }
  if (question.kind === 'number') return { ...named, by: 'value', at0: question.min, at100: question.max }
  const options = 'options' in question ? question.options : []
  return { ...named, by: 'option', scores: Object.fromEntries(options.map(({ code }, at) => [code, Math.round((at / Math.max(1, options.length - 1)) * 100)])) }
}

export function dataItemOf(field: string): DataItem {
  return { field, per: null, weight: 1, at0: 0, at100: 100 }
}

/** What can be read as a number. */
export function countedFields({ fields }: FormDefinition): { value: string; label: string }[] {
  return fields.filter(({ kind }) => kind === 'number').map(({ key, label }) => ({ value: key, label }))
}

/** Of the whole, in per cent. */
export function shareOf(weight: number, parts: readonly { weight: number }[]): number {
  const total = parts.reduce((sum, part) => sum + part.weight, 0)
  return total > 0 ? Math.round((weight / total) * 100) : 0
}
