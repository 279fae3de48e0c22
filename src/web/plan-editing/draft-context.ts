import { createContext, useContext } from 'react'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'

const DraftContext = createContext<DraftPlan | null>(null)

export const DraftProvider = DraftContext.Provider

/** The whole plan under the pen, for what looks at a row's neighbours. */
export function useDraft(): DraftPlan {
  const plan = useContext(DraftContext)
  if (plan === null) throw new Error('A row of a plan stands outside a DraftProvider')
  return plan
}
