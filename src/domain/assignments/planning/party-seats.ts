import type { Role } from '../../access/role.ts'
import type { PartyRole } from '../../roadmaps/plan/party-role.ts'
import type { Party, TerritoryLevel } from '../../roadmaps/plan/plan.ts'
import type { PlanningSnapshot, PlanningTerritory } from './planning-snapshot.ts'
import type { Seat } from './seat.ts'

/** Who sits for a party: a role at the territories of a level, or the bodies of that kind there. */
type Sitting = { level: TerritoryLevel; role: Role } | { level: TerritoryLevel; body: PartyRole }

const sittings: Partial<Record<PartyRole, Sitting>> = {
  'federal-operator': { level: 'federal', role: 'federal-operator' },
  'ministry': { level: 'region', role: 'regional-authority' },
  'regional-operator': { level: 'region', role: 'regional-operator' },
  'regional-coordinator': { level: 'region', role: 'regional-coordinator' },
  'education-quality-centre': { level: 'region', body: 'education-quality-centre' },
  'exam-centre': { level: 'region', body: 'exam-centre' },
  'teacher-development-centre': { level: 'region', body: 'teacher-development-centre' },
  'regional-consultation-centre': { level: 'region', body: 'regional-consultation-centre' },
  'teaching-methods-association': { level: 'region', body: 'teaching-methods-association' },
  'council': { level: 'region', body: 'council' },
  'municipal-consultation-centre': { level: 'municipality', body: 'municipal-consultation-centre' },
  'municipal-methods-service': { level: 'municipality', body: 'municipal-methods-service' },
  'municipal-authority': { level: 'municipality', role: 'municipal-authority' },
  'municipal-coordinator': { level: 'municipality', role: 'municipal-coordinator' },
}

/** Those who do the work themselves: populations, and no organisers. */
const doers: ReadonlySet<PartyRole> = new Set(['school', 'school-head', 'curator'])

/**
 * The seats that answer for a party. A municipal party of a regional map is every municipality that has schools in the programme; where no
 * such body is registered, or the party is unknown, the coordinator of the road map's level answers instead, and the seat says so.
 */
export function partySeats({ text, role }: Party, snapshot: PlanningSnapshot): Seat[] {
  if (role !== null && doers.has(role)) return []
  const sitting = role === null ? undefined : sittings[role]
  const seats = sitting === undefined ? [] : territoriesOf(sitting.level, snapshot).flatMap((territory) => ('role' in sitting ? [roleSeat(sitting.role, territory)] : bodySeats(sitting.body, territory, snapshot)))
  return seats.length > 0 ? seats : [coordinatorSeat(snapshot, text)]
}

/** The coordinator of the road map's level. */
export function coordinatorSeat({ territory, territories }: PlanningSnapshot, instead: string): Seat {
  const home = territory.level === 'school' ? territories.find(({ id, level }) => level === 'municipality' && territory.path.includes(id)) ?? territory : territory
  return { ...roleSeat(coordinatorOf[home.level], home), instead }
}

const coordinatorOf: Record<TerritoryLevel, Role> = { federal: 'federal-operator', region: 'regional-coordinator', municipality: 'municipal-coordinator', school: 'municipal-coordinator' }

/** The territories of a level that a road map speaks to: its own, the one that it lies in, or all below it with schools. */
export function territoriesOf(level: TerritoryLevel, { territory, territories }: PlanningSnapshot): PlanningTerritory[] {
  const above = territories.filter((one) => one.level === level && territory.path.includes(one.id))
  return above.length > 0 ? above : territories.filter((one) => one.level === level && one.path.includes(territory.id))
}

export function roleSeat(role: Role, { id, zone }: PlanningTerritory): Seat {
  return { holder: { role, territoryId: id, organisationId: null, personId: null }, zone, instead: null }
}

/** A regional body may be registered in the city where it has its house. */
function bodySeats(kind: PartyRole, { id }: PlanningTerritory, { bodies, territories }: PlanningSnapshot): Seat[] {
  return bodies
    .filter((body) => body.kind === kind && (body.territoryId === id || territories.some((one) => one.id === body.territoryId && one.path.includes(id))))
    .map(({ organisationId, territoryId, zone }) => ({ holder: { role: 'body-member', territoryId, organisationId, personId: null }, zone, instead: null }))
}
