import { fold } from '../../kernel/folded-text.ts'
import type { PartyRole } from '../plan/party-role.ts'
import type { Party } from '../plan/plan.ts'

/** One party of a plan, whatever it is called from row to row: its role, or its words where the role is unknown. */
export type PlanParty = { key: string; role: PartyRole | null; /** As printed, each wording once. */ texts: string[] }

export function partyKey({ role, text }: Party): string {
  return role ?? `«${fold(text)}»`
}

/** Every party of the activities, in order of appearance. */
export function planParties(activities: readonly { responsible: readonly Party[] }[]): Map<string, PlanParty> {
  const parties = new Map<string, PlanParty>()
  for (const party of activities.flatMap(({ responsible }) => responsible)) {
    const known = parties.get(partyKey(party))
    if (known === undefined) parties.set(partyKey(party), { key: partyKey(party), role: party.role, texts: [party.text] })
    else if (!known.texts.includes(party.text)) known.texts.push(party.text)
  }
  return parties
}
