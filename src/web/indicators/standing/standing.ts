import type { TargetState } from '../../../domain/indicators/target-standing.ts'
import type { Comparator, TargetUnit } from '../../../domain/roadmaps/plan/plan.ts'

/** What a bar shows: how far it is, where the pace leads, and the aim; null where there is none. */
export type Standing = { unit: TargetUnit; comparator: Comparator; aim: number | null; measured: number | null; projected: number | null; state: TargetState }
