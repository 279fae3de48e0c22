import { roles, type Role } from '../access/role.ts'

const ofSchool = ['school-head', 'school-team'] as const
const ofMunicipality = ['body-member', ...ofSchool] as const
const ofRegion = [
  'regional-authority', 'regional-coordinator', 'regional-operator', 'municipal-authority', 'municipal-coordinator', 'expert', 'curator', ...ofMunicipality,
] as const

/**
 * Whom a role appoints, and so ends, corrects and hands over; where, the permission table says. Nobody appoints above the own level. At the own level only
 * those do who have nobody above them here: the administrator, the federal operator, and a region for its own bodies.
 */
const appointedBy: Record<Role, readonly Role[]> = {
  'administrator': roles,
  'federal-operator': roles.filter((role) => role !== 'administrator'),
  'regional-authority': ofRegion,
  'regional-coordinator': ofRegion,
  'regional-operator': [],
  'municipal-authority': ofMunicipality,
  'municipal-coordinator': ofMunicipality,
  'body-member': [],
  'expert': [],
  'curator': [],
  'school-head': ['school-team'],
  'school-team': [],
}

export function mayAppoint(actorRole: Role | null, role: Role): boolean {
  return appointableRoles(actorRole).includes(role)
}

/** In the order of the table of roles. */
export function appointableRoles(actorRole: Role | null): readonly Role[] {
  const known = actorRole === null ? [] : appointedBy[actorRole]
  return roles.filter((role) => known.includes(role))
}
