import type { Audience } from '../../surveys/audience.ts'
import type { CountLayout } from './count-layout.ts'

/** One of the questionnaires that profiles are made of; others name it by its place in their list. */
export type AskedQuestionnaire = { audience: Audience; layout: CountLayout }

/** The counts of one school by questionnaires, in their order; null where nobody answered. */
export type SchoolCounts = readonly (Uint32Array | null)[]
