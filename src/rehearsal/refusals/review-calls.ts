import { readReviewBoard } from '../../contract/reviews.ts'
import { territoryOf, type AccessCalls } from './access-call.ts'
import { playedCohort } from './ground.ts'

export const reviewCalls: AccessCalls = {
  'review.lead': { at: ['territory'], prepare: async ({ company }, place) => ({ attempt: (by) => by.tries(readReviewBoard, { params: { id: playedCohort(company.setting).programmeId }, query: { territory: territoryOf(place) } }) }) },
}
