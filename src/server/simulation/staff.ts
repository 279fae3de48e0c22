import type { Holder } from '../../domain/assignments/holder.ts'
import type { Decider } from '../../domain/facts/fact-kind.ts'
import type { TerritoryLevel } from '../../domain/roadmaps/plan/plan.ts'
import type { MadePerson, MadeRegion } from './made-region.ts'

/** Who sits where in a made region. */
export type Staff = {
  holderOf: (holder: Holder) => MadePerson
  deciderOf: (holder: Holder, decider: Decider) => MadePerson
  levelOf: (holder: Holder) => TerritoryLevel
  /** Whether the first territory is the second or lies in it. */
  liesIn: (territoryId: number, above: number) => boolean
  /** How many people or schools have been named for a step of appointing; 0 for one that a region does not take. */
  named: (step: string) => number
}

export function staffOf(region: MadeRegion, federal: MadePerson): Staff {
  const municipalities = new Map(region.municipalities.map((one) => [one.id, one]))
  const heads = new Map(region.schools.map((school) => [school.id, school.head]))
  const curators = new Map(region.schools.map((school) => [school.id, region.curators[school.curator] ?? region.coordinator]))
  const members = new Map(region.bodies.map((body) => [body.id, body.member]))
  const people = new Map(region.curators.map((curator) => [curator.id, curator]))
  const named: Record<string, number> = { 'regional-coordinator': 1, 'municipal-coordinators': region.municipalities.length, 'schools': region.schools.length, 'curators': region.schools.length }

  const ofOrganisation = (id: string, isCurator: boolean) => (isCurator ? curators.get(id) : heads.get(id) ?? members.get(id))
  const ofTerritory = ({ role, territoryId }: Holder): MadePerson => {
    const municipality = municipalities.get(territoryId)
    if (municipality) return role === 'municipal-authority' ? municipality.authority : municipality.coordinator
    return role === 'regional-authority' ? region.authority : role === 'regional-operator' ? region.operator : region.coordinator
  }
  return {
    holderOf: (holder) => (holder.personId !== null ? people.get(holder.personId) : holder.organisationId !== null ? ofOrganisation(holder.organisationId, holder.role === 'curator') : undefined) ?? ofTerritory(holder),
    deciderOf: ({ territoryId }, decider) => (decider === 'federation' ? federal : decider === 'municipality' ? municipalities.get(territoryId)?.coordinator : undefined) ?? region.coordinator,
    levelOf: ({ territoryId }) => (municipalities.has(territoryId) ? 'municipality' : 'region'),
    liesIn: (territoryId, above) => territoryId === above || above === region.id,
    named: (step) => named[step] ?? 0,
  }
}
