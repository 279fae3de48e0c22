import { daysBetween, type CivilDate } from '../kernel/civil-date.ts'
import type { Target } from '../roadmaps/plan/plan.ts'

/** `unknown` where nothing is measured yet and the time is not over. */
export const targetStates = ['met', 'on-track', 'at-risk', 'missed', 'unknown'] as const
export type TargetState = (typeof targetStates)[number]

export type Standing = {
  state: TargetState
  /** Where the pace so far leads by the end, in the target's unit; null where there is no pace to judge by. */
  projected: number | null
}

type Measured = { measured: number | null; startsOn: CivilDate | null; dueOn: CivilDate | null; today: CivilDate }

/** Less than this part of the time says nothing about the pace. */
const tooEarly = 0.15

/** A target against what is measured, and against the day: a straight line from the start of the work through today. */
export function standingOf(target: Pick<Target, 'comparator' | 'value' | 'unit'>, { measured, startsOn, dueOn, today }: Measured): Standing {
  const isOver = dueOn !== null && today > dueOn
  const meets = (value: number) => (target.comparator === 'lte' ? value <= target.value : value >= target.value)
  // A ceiling is kept only once the time is over.
  if (measured !== null && meets(measured) && (target.comparator !== 'lte' || isOver)) return { state: 'met', projected: measured }
  if (isOver) return { state: 'missed', projected: measured }
  if (measured === null) return { state: 'unknown', projected: null }
  const elapsed = elapsedShare({ startsOn, dueOn, today })
  if (elapsed === null || elapsed < tooEarly) return { state: 'on-track', projected: null }
  const projected = Math.min(measured / elapsed, target.unit === 'percent' ? 100 : Number.POSITIVE_INFINITY)
  return { state: meets(projected) ? 'on-track' : 'at-risk', projected: Math.round(projected * 10) / 10 }
}

function elapsedShare({ startsOn, dueOn, today }: Omit<Measured, 'measured'>): number | null {
  if (startsOn === null || dueOn === null || dueOn <= startsOn || today < startsOn) return null
  return (daysBetween(startsOn, today) + 1) / (daysBetween(startsOn, dueOn) + 1)
}
