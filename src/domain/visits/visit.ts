import { OporaError } from '../kernel/errors.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { VisitSide, VisitType } from './visit-type.ts'

/** `proposed` by one side → `agreed` by the other → `held`: there is a protocol → `signed` by both. A move proposes anew. */
export const visitStates = ['proposed', 'agreed', 'held', 'signed', 'cancelled'] as const
export type VisitState = (typeof visitStates)[number]

export const visitSteps = ['agree', 'move', 'cancel', 'hold', 'sign', 'return'] as const
export type VisitStep = (typeof visitSteps)[number]

export type Visit = {
  type: VisitType
  state: VisitState
  /** Of the school, as both have it before them. */
  day: CivilDate
  /** `HH:MM` by the school's clock; null for the whole day. */
  time: string | null
  /** The other side is to agree. */
  proposedBy: VisitSide
  heldOn: CivilDate | null
  signedBy: readonly VisitSide[]
}

/** Why a step is not open to a side; null where it is. */
export type VisitRefusal = 'own-proposal' | 'wrong-state' | 'not-yours' | 'signed-already' | 'too-early'

const openIn: Record<VisitStep, readonly VisitState[]> = {
  agree: ['proposed'], move: ['proposed', 'agreed'], cancel: ['proposed', 'agreed'],
  // What came of a visit is written also where nobody had agreed to it beforehand; and anew as long as it isn't signed by both.
  hold: ['proposed', 'agreed', 'held'], sign: ['held'], return: ['held'],
}

export function visitRefusal(step: VisitStep, { state, proposedBy, signedBy, day }: Visit, side: VisitSide, today: CivilDate): VisitRefusal | null {
  if (!openIn[step].includes(state)) return 'wrong-state'
  if (step === 'agree' && proposedBy === side) return 'own-proposal'
  if (step === 'hold') return side === 'curator' ? (state !== 'held' && day > today ? 'too-early' : null) : 'not-yours'
  // The school reads what the curator wrote, and says where it is wrong.
  if (step === 'return' && side === 'curator') return 'not-yours'
  if ((step === 'sign' || step === 'return') && signedBy.includes(side)) return 'signed-already'
  return null
}

export function openVisitSteps(visit: Visit, side: VisitSide, today: CivilDate): VisitStep[] {
  return visitSteps.filter((step) => visitRefusal(step, visit, side, today) === null)
}

export function requireVisitStep(step: VisitStep, visit: Visit, side: VisitSide, today: CivilDate): void {
  const refusal = visitRefusal(step, visit, side, today)
  if (refusal !== null) throw new OporaError('invalid_state', `visit.${refusal}`)
}

/** The visit after a signature: once both have signed, nothing in it changes any more. */
export function signedVisit<Signed extends Visit>(visit: Signed, side: VisitSide): Signed {
  const signedBy = [...visit.signedBy, side]
  return { ...visit, signedBy, state: signedBy.length === 2 ? 'signed' : visit.state }
}

/** A day that can be proposed: not past, and not so far that nobody's calendar holds it. */
export function requireVisitDay(day: CivilDate, today: CivilDate, last: CivilDate): void {
  if (day < today) throw new OporaError('invalid_input', 'visit.day-past')
  if (day > last) throw new OporaError('invalid_input', 'visit.day-too-far')
}
