import { createContext, useContext } from 'react'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Aliases } from '../../domain/roadmaps/aliases/aliases.ts'
import type { Change } from '../../domain/roadmaps/changes/change.ts'
import type { Section } from '../../domain/roadmaps/plan/plan.ts'

/** What the fields of a plan need to know beyond their own value. */
export type Editing = {
  /** Makes an edit; null where the plan is only shown. */
  apply: ((changes: Change[]) => void) | null
  /** The plan's years: a month without a year is of these. */
  years: readonly number[]
  aliases: Aliases
  sections: readonly Section[]
  programmeDate: CivilDate | null
}

const EditingContext = createContext<Editing | null>(null)

export const EditingProvider = EditingContext.Provider

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('A field of a plan stands outside an EditingProvider')
  return editing
}
