import { expect, it } from 'vitest'
import { reviewCriteria } from '../../../domain/catalogue/reviews/review-criteria.ts'
import { countCriteriaFaults } from '../../../domain/reviews/review-criteria.ts'
import { criteriaFaultWords, withCriterion, withNewCriterion, withoutCriterion } from './edit-criteria.ts'

it('criteria can be added, named, taken away; one without a name is no criterion', () => {
  const more = withNewCriterion(reviewCriteria['development-concept'])
  const added = more.criteria.at(-1)?.code ?? ''
  expect([criteriaFaultWords(more), countCriteriaFaults(more)]).toEqual([['У критерия нет названия.'], 1])
  expect(countCriteriaFaults(withCriterion(more, added, { title: 'Язык ясен' }))).toBe(0)
  expect(withoutCriterion(more, added)).toEqual(reviewCriteria['development-concept'])
  expect(criteriaFaultWords({ title: ' ', criteria: [] })).toEqual(['У листа нет названия.', 'Нужен хотя бы один критерий.'])
})
