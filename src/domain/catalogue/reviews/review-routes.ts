import type { ReviewRoute } from '../../reviews/review-route.ts'

/** The one entry of its kind. */
export const reviewRouteCode = 'documents'

const usual = { experts: 1, allowedDifference: 20, passFrom: 60, isBlind: false, ownMunicipality: true, milestone: null, leadDays: 0, days: 10 } as const

/** Who reads what schools wrote after the curator: the project's own draft, for the official rules differ from region to region. */
export const shippedReviewRoute: ReviewRoute = {
  title: 'Экспертиза документов школ',
  steps: [
    { ...usual, code: 'municipality', title: 'Муниципальная содержательная экспертиза', level: 'municipality', on: 'route' },
    { ...usual, code: 'region', title: 'Региональная экспертиза', level: 'region', on: 'route', experts: 2, isBlind: true, ownMunicipality: false },
    { ...usual, code: 'sample-municipality', title: 'Муниципальная выборочная экспертиза', level: 'municipality', on: 'sample' },
    { ...usual, code: 'sample-region', title: 'Региональная выборочная экспертиза', level: 'region', on: 'sample', ownMunicipality: false },
    { ...usual, code: 'sample-federation', title: 'Федеральная выборочная экспертиза', level: 'federation', on: 'sample', milestone: 'sample-review' },
  ],
}
