import { OporaError } from '../kernel/errors.ts'
import type { Actor } from './actor.ts'
import type { Place } from './place.ts'
import { relationOf, type Relation } from './relation.ts'
import { permissions } from './permissions.ts'
import type { Role } from './role.ts'

export type Action = keyof typeof permissions

/** Every action of the table, in its order. */
export const actions = Object.keys(permissions).filter(isAction)

function isAction(name: string): name is Action {
  return name in permissions
}

/** The relations in which a role may do this. */
export function allowedRelations(role: Role | null, action: Action): readonly Relation[] {
  const row: Partial<Record<Role, readonly Relation[]>> = permissions[action]
  return role === null ? [] : row[role] ?? []
}

/** May this actor do this to a thing that stands there? */
export function can(actor: Actor, action: Action, place: Place): boolean {
  return allowedRelations(actor.role, action).includes(relationOf(actor, place))
}

/** May this actor do this to anything at all? For menus, and before a list is filtered. */
export function canSomewhere(actor: Actor, action: Action): boolean {
  return allowedRelations(actor.role, action).length > 0
}

export function requireAccess(actor: Actor, action: Action, place: Place): void {
  if (!can(actor, action, place)) throw new OporaError('forbidden', 'access.denied', { action })
}

export function requireAccessSomewhere(actor: Actor, action: Action): void {
  if (!canSomewhere(actor, action)) throw new OporaError('forbidden', 'access.denied', { action })
}
