import type { ReviewState, RoundState } from '../../domain/reviews/review-states.ts'
import type { Tone } from '../kit/parts/Mark.tsx'

export const stateTones: Record<ReviewState, Tone> = { assigned: 'accent', given: 'good', declined: 'doubt', withdrawn: 'neutral' }
export const roundTones: Record<RoundState, Tone> = { open: 'neutral', third: 'doubt', ready: 'accent', concluded: 'good' }

/** «60,5 %». */
export function percentWords(percent: number): string {
  return `${String(percent).replace('.', ',')} %`
}
