import { expect, it } from 'vitest'
import { shippedReviewRoute } from '../../../domain/catalogue/reviews/review-routes.ts'
import { countRouteFaults } from '../../../domain/reviews/review-route.ts'
import { routeFaultWords, withNewStep, withoutStep, withStep } from './edit-route.ts'

it('a route stays one that can be gone by, however steps are added and taken away', () => {
  const more = withNewStep(withNewStep(shippedReviewRoute, 'route'), 'sample')
  expect(more.steps.slice(-2).map(({ code, level, on }) => [code, level, on])).toEqual([['step-6', 'region', 'route'], ['step-7', 'region', 'sample']])
  expect([countRouteFaults(more), routeFaultWords(more)]).toEqual([0, []])
  expect(withNewStep(withoutStep(more, 'step-6'), 'route').steps.map(({ code }) => code)).toContain('step-8')
})

it('says what is wrong with one that is turned round', () => {
  const turned = withStep(shippedReviewRoute, 'municipality', { level: 'federation' })
  expect(countRouteFaults(turned)).toBe(1)
  expect(routeFaultWords(turned)).toEqual(['Шаги маршрута идут снизу вверх: муниципалитет, регион, страна.'])
  expect(routeFaultWords(withStep(shippedReviewRoute, 'region', { title: ' ' }))).toEqual(['У шага нет названия.'])
})
