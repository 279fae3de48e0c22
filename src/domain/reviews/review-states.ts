import type { Action } from '../access/policy.ts'
import { OporaError } from '../kernel/errors.ts'

/** One expert's reading: `declined` by the expert, `withdrawn` by whoever leads. */
export const reviewStates = ['assigned', 'given', 'declined', 'withdrawn'] as const
export type ReviewState = (typeof reviewStates)[number]

/** The readings of one document together: `third`: it needs one more expert; `ready`: all are in, the conclusion is not sent yet. */
export const roundStates = ['open', 'third', 'ready', 'concluded'] as const
export type RoundState = (typeof roundStates)[number]

export const reviewSteps = ['read', 'save', 'give', 'decline', 'reassign'] as const
export type ReviewStep = (typeof reviewSteps)[number]

type Rule = { from: readonly ReviewState[]; to: ReviewState | null; permission: Action }

/** States × steps of one reading; with the permission table it says states × roles × steps. */
export const reviewRules: Readonly<Record<ReviewStep, Rule>> = {
  'read': { from: reviewStates, to: null, permission: 'review.give' },
  'save': { from: ['assigned'], to: null, permission: 'review.give' },
  'give': { from: ['assigned'], to: 'given', permission: 'review.give' },
  'decline': { from: ['assigned'], to: 'declined', permission: 'review.give' },
  /** To another expert. What was given stays. */
  'reassign': { from: ['assigned', 'declined'], to: 'withdrawn', permission: 'review.lead' },
}

export function isReviewStepOpen(step: ReviewStep, state: ReviewState): boolean {
  return reviewRules[step].from.includes(state)
}

export function requireReviewStep(step: ReviewStep, state: ReviewState): void {
  if (!isReviewStepOpen(step, state)) throw new OporaError('invalid_state', 'review.not-open')
}
