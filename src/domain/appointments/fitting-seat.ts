import { reachOf, type Role } from '../access/role.ts'
import { OporaError } from '../kernel/errors.ts'

type Level = 'federal' | 'region' | 'municipality' | 'school'

/** What stands at the place of an appointment: the level of its territory, and its organisation where it is of one. */
export type Ground = { level: Level; organisation: { isSchool: boolean; isClosed: boolean } | null }

/** Whether an appointment of the role can be bound to this place; refused with the place that the role wants. */
export function requireFittingSeat(role: Role, { level, organisation }: Ground): void {
  if (!fits(role, { level, organisation })) throw new OporaError('invalid_input', `appointment.seat-${wantedPlace(role)}`)
  if (organisation?.isClosed) throw new OporaError('invalid_state', 'appointment.organisation-closed')
}

function fits(role: Role, { level, organisation }: Ground): boolean {
  const wanted = wantedPlace(role)
  if (wanted === 'school') return organisation?.isSchool === true
  if (wanted === 'body') return organisation?.isSchool === false
  if (organisation !== null) return false
  if (wanted === 'country') return level === 'federal'
  if (wanted === 'region') return level === 'region'
  if (wanted === 'municipality') return level === 'municipality'
  return level !== 'school'
}

/** Where a role is appointed: its reach, and for organisations of which kind. */
export function wantedPlace(role: Role): 'country' | 'region' | 'municipality' | 'territory' | 'school' | 'body' {
  const reach = reachOf[role]
  if (reach !== 'organisation') return reach
  return role === 'body-member' ? 'body' : 'school'
}
