import type { FrameMilestone } from './frame/milestone.ts'

/** In this order and never back. */
export const programmeStates = ['preparing', 'running', 'closed'] as const
export type ProgrammeState = (typeof programmeStates)[number]

/** One initiative's cohort and year. */
export type Programme = {
  id: string
  initiativeId: string
  year: number
  state: ProgrammeState
  /** The version of the catalogue that this year goes by; frozen once the year runs. */
  catalogue: string
  /** How many schools a curator takes at most. */
  curatorLimit: number
  /** Whether a curator is kept out of the municipality in which the curator works. */
  avoidsOwnMunicipality: boolean
  frame: readonly FrameMilestone[]
  /** The year that this one was opened from: its schools are this one's «школы прошлого года». */
  previousId: string | null
  /** Of the lock: another at every change. */
  version: number
}

/** What is set before the year runs. */
export type ProgrammeSettings = Pick<Programme, 'catalogue' | 'curatorLimit' | 'avoidsOwnMunicipality'>
