import { can, type Action, type Actor } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'

/** Goes on only where the table allows it. */
export function requireAccess(actor: Actor, action: Action): void {
  if (!can(actor, action)) throw new OporaError('forbidden', 'access.denied', { action })
}
