import type { Significance } from '../risk-factor.ts'

/** How a school chooses the factors that it works on in a programme year; the operator's to change. */
export type ActivationRules = {
  least: number
  most: number
  /** A factor of this significance or a higher one is activated, or the school says why not; null: nothing has to be said. */
  answeredFrom: 'high' | 'medium' | 'low' | null
}

/** The project's own draft, for the official rules are not public. */
export const shippedActivationRules: ActivationRules = { least: 1, most: 5, answeredFrom: 'high' }

const weight: Record<Significance, number> = { high: 3, medium: 2, low: 1, none: 0, unknown: 0 }

/** Whether the rules want this factor activated or a reason given. What the curator has disputed asks for nothing. */
export function wantsAnswer({ answeredFrom }: ActivationRules, factor: { significance: Significance; isDisputed: boolean }): boolean {
  return answeredFrom !== null && !factor.isDisputed && weight[factor.significance] >= weight[answeredFrom]
}

export function countRuleFaults({ least, most }: ActivationRules): number {
  return (least >= 1 ? 0 : 1) + (most >= least ? 0 : 1)
}
