import type { PersonId } from '../people/person.ts'
import type { Role } from './role.ts'

/** Who is asking: one person under one appointment. Another appointment of the same person is another actor. */
export type Actor = {
  personId: PersonId
  /** Null for the local administrator, and for a person whom nobody has appointed yet. */
  appointmentId: string | null
  /** Null for a person without an appointment, who sees nothing but the own account. */
  role: Role | null
  regionId: number | null
  territoryId: number | null
  /** From the country down to `territoryId`; empty where there is none. */
  path: readonly number[]
  organisationId: string | null
  /** Schools that the curator is attached to today. */
  attached: readonly string[]
}
