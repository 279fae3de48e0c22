import type { PopulationCode } from './population.ts'
import type { ProcessCode } from './process-code.ts'

/** Who acts for each member of the population: itself, or the curator attached to it. */
export const doers = ['member', 'curator'] as const
export type Doer = (typeof doers)[number]

/** An activity, or a part of it, tied to a process: proposed at import, confirmed by a person, frozen with the revision. */
export type Binding = {
  process: ProcessCode
  /** One of the process's own steps: «visit», «verification». */
  step: string
  population: PopulationCode
  doer: Doer
  /** Index into the activity's parts; null for the whole. */
  part: number | null
  /** Index into the targets of the activity (of the part, where there is one) that this binding feeds; null for none. */
  target: number | null
}
