import type { PlanParty } from '../../../domain/roadmaps/views/party-key.ts'
import { partyRoleNames } from '../../kit/names/party-role-names.ts'

/** The name of the role, or the words themselves where nobody knows the role. */
export function partyName({ role, texts, key }: PlanParty): string {
  return role === null ? (texts[0] ?? key) : partyRoleNames[role]
}
