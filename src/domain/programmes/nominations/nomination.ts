import type { Role } from '../../access/role.ts'
import { OporaError } from '../../kernel/errors.ts'

/** Whom a municipality or a region puts forward. */
export const nominatedRoles = ['regional-coordinator', 'municipal-coordinator', 'curator'] as const satisfies readonly Role[]
export type NominatedRole = (typeof nominatedRoles)[number]

/** nominated → approved → appointed; or declined; or withdrawn by who nominated. */
export const nominationStates = ['nominated', 'approved', 'declined', 'appointed', 'withdrawn'] as const
export type NominationState = (typeof nominationStates)[number]

export type Nomination = { id: string; state: NominationState; role: NominatedRole; personId: string; version: number }

const from: Record<Exclude<NominationState, 'nominated'>, readonly NominationState[]> = {
  approved: ['nominated', 'declined'],
  declined: ['nominated', 'approved'],
  withdrawn: ['nominated', 'approved'],
  appointed: ['approved'],
}

/** What may become of a nomination next. */
export function nextStates(state: NominationState): NominationState[] {
  return nominationStates.filter((next) => next !== 'nominated' && from[next].includes(state))
}

export function requireNext(state: NominationState, next: Exclude<NominationState, 'nominated'>): void {
  if (!from[next].includes(state)) throw new OporaError('invalid_state', 'programme.nomination-state', { state, next })
}

/** Nobody decides about himself. */
export function requireOther(nomination: Pick<Nomination, 'personId'>, deciding: string): void {
  if (nomination.personId === deciding) throw new OporaError('forbidden', 'programme.nomination-own')
}

/** A regional coordinator is put forward by a region, a municipal one by a municipality, a curator by either. */
export function requireSeatLevel(role: NominatedRole, level: string): void {
  const fits = role === 'regional-coordinator' ? level === 'region' : role === 'municipal-coordinator' ? level === 'municipality' : level === 'region' || level === 'municipality'
  if (!fits) throw new OporaError('invalid_input', 'programme.nomination-level', { role })
}
