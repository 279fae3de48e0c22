import { mainSteps, type ReviewKind, type ReviewOutcome, type ReviewRoute, type RouteStep } from './review-route.ts'

/** A reading that a document went through or is in; `outcome` null while it is not concluded. Samples are none of these. */
export type PastRound = { step: string; outcome: ReviewOutcome | null }

export type RoutePosition = { step: RouteStep; kind: Exclude<ReviewKind, 'sample'>; isOpen: boolean }

/**
 * Where a document stands on its route, by the readings so far in their order: in one of them, or before the next. What was given back comes
 * again to those who gave it back, not to all before them. Null: through.
 */
export function positionOf(route: ReviewRoute, rounds: readonly PastRound[]): RoutePosition | null {
  const steps = mainSteps(route)
  const last = rounds.at(-1)
  const at = last === undefined ? -1 : steps.findIndex(({ code }) => code === last.step)
  const step = last === undefined || last.outcome === 'pass' ? steps[at + 1] : steps[at]
  if (step === undefined) return null
  const isAgain = rounds.some((round) => round.step === step.code && round.outcome === 'return')
  return { step, kind: isAgain ? 'followUp' : 'initial', isOpen: last !== undefined && last.outcome === null }
}
