import type { Criterion, ReviewCriteria } from '../../../domain/reviews/review-criteria.ts'
import { freshCode } from '../questionnaire/edit-questionnaire.ts'

export function withCriterion({ title, criteria }: ReviewCriteria, code: string, changed: Partial<Criterion>): ReviewCriteria {
  return { title, criteria: criteria.map((one) => (one.code === code ? Object.assign({}, one, changed) : one)) }
}

export function withNewCriterion({ title, criteria }: ReviewCriteria): ReviewCriteria {
  return { title, criteria: [...criteria, { code: freshCode(criteria.map(({ code }) => code), 'criterion-'), title: '', hint: null, most: 2, weight: 1, fields: [] }] }
}

export function withoutCriterion({ title, criteria }: ReviewCriteria, code: string): ReviewCriteria {
  return { title, criteria: criteria.filter((one) => one.code !== code) }
}

/** What keeps criteria from being read by, in words. */
export function criteriaFaultWords({ title, criteria }: ReviewCriteria): string[] {
  return [
    ...(title.trim() === '' ? ['У листа нет названия.'] : []), ...(criteria.length === 0 ? ['Нужен хотя бы один критерий.'] : []), ...(criteria.some((one) => one.title.trim() === '') ? ['У критерия нет названия.'] : []),
    ...(criteria.some(({ most, weight }) => most < 1 || weight <= 0) ? ['Наибольший балл и вес больше нуля.'] : []),
  ]
}
