import type { FactKind } from '../facts/fact-kind.ts'
import type { ProcessCode } from './process-code.ts'

/** What an assignment can be proved by. `fact`: by nothing a person brings, for the process sees the work itself. */
export const proofKinds = ['file', 'link', 'document', 'letter', 'fact'] as const
export type ProofKind = (typeof proofKinds)[number]

/** What indicators can ask of a process; each is a measure in `domain/indicators`. */
export const measureCodes = ['members-done', 'respondents', 'occasions-held', 'stated'] as const
export type MeasureCode = (typeof measureCodes)[number]

/** One kind of work of a process: what it makes assignments of, and what closes them. */
export type ProcessStep = {
  /** Facts that close the assignment of a member, or of the party. Evidence and publications close by hand, after confirmation or at once. */
  doneBy: readonly FactKind[]
  organisedBy: readonly FactKind[]
  /** The party's assignment is closed once each member of the population has done its own. */
  followsMembers: boolean
  /** Facts of a school, of no assignment, that close its members' assignments wherever they are asked, or open them again. */
  metBy?: readonly FactKind[]
  unmetBy?: readonly FactKind[]
  /** What a person may bring; `fact` alone where nobody may. */
  proofs: readonly ProofKind[]
}

/** A process that Opora itself runs: one folder per layer, and one row in `registry/processes.ts`. */
export type Process = {
  code: ProcessCode
  steps: Readonly<Record<string, ProcessStep>>
  measures: readonly MeasureCode[]
}
