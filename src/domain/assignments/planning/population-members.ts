import type { CivilDate } from '../../kernel/civil-date.ts'
import type { Binding } from '../../processes/binding.ts'
import { roleSeat, territoriesOf } from './party-seats.ts'
import type { PlannedSchool, PlanningSnapshot } from './planning-snapshot.ts'
import type { Seat } from './seat.ts'

/** Who acts for a member of a population, and for how long it belongs to it (inclusive; null: for ever). */
export type Member = Seat & { from: CivilDate | null; until: CivilDate | null }

/** The members of a binding's population. Municipalities are those with schools in the programme. */
export function membersOf({ population, doer }: Pick<Binding, 'population' | 'doer'>, snapshot: PlanningSnapshot): Member[] {
  switch (population) {
    case 'none': return []
    case 'schools': return snapshot.schools.map((school) => schoolMember(school, doer))
    case 'earlier-schools': return snapshot.earlierSchools.map((school) => schoolMember(school, doer))
    case 'curators': return snapshot.curators.map(({ personId, territoryId, startsOn, endsOn }) => ({
      holder: { role: 'curator', territoryId, organisationId: null, personId }, zone: snapshot.territory.zone, instead: null, from: startsOn, until: endsOn,
    }))
    case 'municipal-coordinators': return territoriesOf('municipality', snapshot).map((territory) => always(roleSeat('municipal-coordinator', territory)))
    case 'municipalities': return territoriesOf('municipality', snapshot).map((territory) => always(roleSeat('municipal-authority', territory)))
  }
}

/** It belongs to the population when the work is due: who came later, or left before, is not asked. */
export function belongs({ from, until }: Member, dueOn: CivilDate | null): boolean {
  if (dueOn === null) return until === null
  return (from === null || from <= dueOn) && (until === null || until >= dueOn)
}

function schoolMember({ organisationId, territoryId, zone, joinedOn, leftOn }: PlannedSchool, doer: Binding['doer']): Member {
  return { holder: { role: doer === 'curator' ? 'curator' : 'school-head', territoryId, organisationId, personId: null }, zone, instead: null, from: joinedOn, until: leftOn }
}

function always(seat: Seat): Member {
  return { ...seat, from: null, until: null }
}
