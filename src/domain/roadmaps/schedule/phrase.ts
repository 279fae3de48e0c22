import type { Moment, Span } from './moment.ts'
import type { RulePiece } from './rule-piece.ts'

/** What one stretch of a schedule cell says. */
export type PhraseBody =
  | { type: 'span'; span: Span }
  /** `vague`: «до мая» may mean either side of it. */
  | { type: 'deadline'; until: Moment; vague: boolean }
  | { type: 'since'; start: Moment }
  | { type: 'rule'; piece: RulePiece }
  | { type: 'ongoing' }
  /** «весь период проекта» */
  | { type: 'whole-plan' }
  /** «до окончания проекта» */
  | { type: 'plan-end' }
  /** `doubtful`: its head is no word that plans are known to depend on. */
  | { type: 'condition'; bracketed: boolean; doubtful: boolean }
  | { type: 'status'; done: boolean; dated: boolean }
  /** «кроме июля и августа» */
  | { type: 'exception'; months: readonly number[] }
  | { type: 'approximately' }
  | { type: 'leftover' }

/** With its place in the printed text, `[from, to)`, and the number of the clause (clauses are parted by «;»). */
export type Phrase = PhraseBody & { from: number; to: number; clause: number }
