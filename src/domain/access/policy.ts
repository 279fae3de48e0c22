import type { PersonId } from '../people/person.ts'

export type Role = 'administrator'

/** Who is asking: one person, in the roles that person holds. */
export type Actor = { personId: PersonId; roles: readonly Role[] }

/** The whole permission table. A cell that is not here is a refusal. */
const allowedRoles = {
  'roadmap.read': ['administrator'],
  'roadmap.create': ['administrator'],
  'roadmap.edit': ['administrator'],
  'roadmap.approve': ['administrator'],
  'roadmap.import': ['administrator'],
  'calendar.manage': ['administrator'],
  'territory.read': ['administrator'],
  'territory.create': ['administrator'],
  'journal.read': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof allowedRoles

export function can(actor: Actor, action: Action): boolean {
  const roles: readonly Role[] = allowedRoles[action]
  return actor.roles.some((role) => roles.includes(role))
}
