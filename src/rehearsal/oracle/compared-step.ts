import type { ChainStep } from '../record/chain-steps.ts'

/** A number of Opora's beside the players' own. */
export type ComparedStep = { step: ChainStep; what: string; measured: number | null; expected: number }
