import type { Role } from './role.ts'

/** Where a thing stands, as access asks: in which territory, of which organisation, whose. */
export type Place = {
  /** From the country down to the thing's own territory; never empty. */
  path: readonly number[]
  /** Null for what belongs to the whole country. */
  regionId: number | null
  /** The school or body that the thing is of; null for what is of the territory itself. */
  organisationId: string | null
  /** The one person that the thing is of: an appointment, a calendar of one's own, a delegated assignment. */
  personId?: string | null
  /** The role whose duty it is: another role of the same territory looks at it from above. */
  role?: Role | null
}
