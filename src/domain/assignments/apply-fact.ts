import type { Decider, FactData, FactKind } from '../facts/fact-kind.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import { isClosed, type Assignment } from './assignment.ts'

/** A fact about one assignment, as the fold takes it. */
export type AssignmentFact = { [Kind in FactKind]: { kind: Kind; occurredOn: CivilDate; data: FactData[Kind] } }[FactKind]

/**
 * The assignment after a fact. The same function serves the command that records the fact and the rebuilding of everything from facts;
 * so it refuses nothing: whether a step was open is asked before. What changes nothing gives the same object back.
 */
export function applyFact(before: Assignment, fact: AssignmentFact): Assignment {
  switch (fact.kind) {
    case 'evidence.given': return given(before, fact.occurredOn, fact.data)
    case 'evidence.confirmed': return before.state === 'awaiting' ? done(before, before.doneOn ?? fact.occurredOn) : before
    case 'evidence.returned': return before.state === 'awaiting' ? { ...before, state: 'returned', doneOn: null, decider: before.askedUntil === null ? null : before.decider, isOverdue: isAfter(fact.occurredOn, before.dueOn) } : before
    case 'assignment.delegated': return before.delegateId === fact.data.personId ? before : { ...before, delegateId: fact.data.personId }
    case 'assignment.postponement-asked': return isClosed(before) ? before : { ...before, askedUntil: fact.data.until, decider: fact.data.decider }
    case 'assignment.postponed': return isClosed(before) ? before : { ...decided(before), dueOn: fact.data.until, isOverdue: before.isOverdue && isAfter(fact.occurredOn, fact.data.until) }
    case 'assignment.postponement-refused': return decided(before)
    case 'assignment.waived': return isClosed(before) ? before : { ...decided(before), state: 'waived', doneOn: null, isOverdue: false, decider: null }
    case 'window.extended': return isClosed(before) || before.dueOn === null || fact.data.until <= before.dueOn ? before : { ...before, dueOn: fact.data.until, isOverdue: before.isOverdue && isAfter(fact.occurredOn, fact.data.until) }
    case 'publication.made': return closedAlready(before) ? before : done(before, fact.occurredOn)
    case 'form.filled':
    case 'risk-profile.published':
    case 'review.completed':
    case 'assignment.met':
    case 'members.completed':
    case 'people.appointed': return closedAlready(before) ? before : { ...done(before, fact.occurredOn), isByFact: true }
    // What a person sent back is to be done again, though a fact had closed it.
    case 'assignment.unmet':
    case 'form.returned': return before.state === 'done' && before.isByFact ? { ...before, state: 'returned', doneOn: null, isByFact: false, isLate: false, isOverdue: isAfter(fact.occurredOn, before.dueOn) } : before
    default: return before
  }
}

export function foldFacts(planned: Assignment, facts: readonly AssignmentFact[]): Assignment {
  return facts.reduce(applyFact, planned)
}

/** A fact that closes counts although the road map no longer asks for it; done and waived stay as they are. */
function closedAlready({ state }: Assignment): boolean {
  return state === 'done' || state === 'waived'
}

function given(before: Assignment, on: CivilDate, { decider, document }: FactData['evidence.given']): Assignment {
  if (isClosed(before)) return before
  if (decider === 'nobody' && document !== null) return { ...done(before, on), isUnconfirmed: true }
  return { ...before, state: 'awaiting', doneOn: on, decider, isOverdue: false }
}

function done(before: Assignment, on: CivilDate): Assignment {
  return { ...before, state: 'done', doneOn: on, isLate: isAfter(on, before.dueOn), isOverdue: false, askedUntil: null, decider: null }
}

/** What was asked about the day is answered; what waits for a confirmation waits on. */
function decided(before: Assignment): Assignment {
  if (before.askedUntil === null) return before
  const decider: Decider | null = before.state === 'awaiting' ? before.decider : null
  return { ...before, askedUntil: null, decider }
}

function isAfter(day: CivilDate, due: CivilDate | null): boolean {
  return due !== null && day > due
}
