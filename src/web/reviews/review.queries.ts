import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listReviewRounds, myReviews, readReview, readReviewBoard } from '../../contract/reviews.ts'
import type { ReviewState, RoundState } from '../../domain/reviews/review-states.ts'
import { call } from '../kit/api/call.ts'

export const reviewsKey = ['reviews'] as const
export const queuePage = 50

export const queueQuery = (state: ReviewState | null, offset: number) =>
  queryOptions({ queryKey: [...reviewsKey, 'queue', state, offset], placeholderData: keepPreviousData, queryFn: ({ signal }) => call(myReviews, { query: { offset, ...(state === null ? {} : { state }) } }, { signal }) })

export const reviewQuery = (region: number, id: string) => queryOptions({ queryKey: [...reviewsKey, 'one', region, id], queryFn: ({ signal }) => call(readReview, { params: { region, id } }, { signal }) })

export const boardQuery = (id: string) => queryOptions({ queryKey: [...reviewsKey, 'board', id], queryFn: ({ signal }) => call(readReviewBoard, { params: { id }, query: {} }, { signal }) })

export const roundsQuery = (id: string, step: string | null, state: RoundState | null, offset: number) =>
  queryOptions({ queryKey: [...reviewsKey, 'rounds', id, step, state, offset], placeholderData: keepPreviousData, queryFn: ({ signal }) => call(listReviewRounds, { params: { id }, query: { offset, ...(step === null ? {} : { step }), ...(state === null ? {} : { state }) } }, { signal }) })
