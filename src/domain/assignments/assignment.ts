import type { CivilDate } from '../kernel/civil-date.ts'
import type { Decider } from '../facts/fact-kind.ts'
import type { ProcessCode } from '../processes/process-code.ts'
import type { AssignmentState, Duty } from './assignment-state.ts'
import type { Holder } from './holder.ts'

/** One person or body, one duty, one window: what is derived of it from plan and facts. */
export type Assignment = {
  process: ProcessCode
  step: string
  duty: Duty
  holder: Holder
  plannedDueOn: CivilDate | null
  /** After postponements and extensions. */
  dueOn: CivilDate | null
  state: AssignmentState
  delegateId: string | null
  isOverdue: boolean
  /** The day of the work, not of its confirmation. */
  doneOn: CivilDate | null
  isLate: boolean
  isUnconfirmed: boolean
  isByFact: boolean
  askedUntil: CivilDate | null
  /** Who is to decide what waits for a decision. */
  decider: Decider | null
}

const closedStates: ReadonlySet<AssignmentState> = new Set(['done', 'waived', 'past', 'withdrawn'])

/** Nothing more is to be done with it. */
export function isClosed({ state }: Pick<Assignment, 'state'>): boolean {
  return closedStates.has(state)
}

/** As it is planned, before any fact. */
export function plannedAssignment(
  { process, step, duty, holder, plannedDueOn, isPast }: Pick<Assignment, 'process' | 'step' | 'duty' | 'holder' | 'plannedDueOn'> & { isPast: boolean },
): Assignment {
  return {
    process, step, duty, holder, plannedDueOn, dueOn: plannedDueOn, state: isPast ? 'past' : 'open', delegateId: null, isOverdue: false, doneOn: null,
    isLate: false, isUnconfirmed: false, isByFact: false, askedUntil: null, decider: null,
  }
}
