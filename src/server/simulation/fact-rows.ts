import type { FactData } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { localAdministrator } from '../../domain/people/person.ts'
import type { CopiedValue } from '../kernel/bulk-connection.ts'
import type { MadePerson, MadeRegion } from './made-region.ts'
import type { WorkedAssignment } from './made-work.ts'
import type { Era } from './region-rows.ts'

export const factColumns = [
  'region_id', 'kind', 'occurred_on', 'recorded_at', 'person_id', 'appointment_id', 'territory_id', 'organisation_id', 'subject_person_id', 'programme_id', 'roadmap_id', 'activity_id', 'assignment_id', 'data', 'command_id',
] as const

type Said<Kind extends keyof FactData = keyof FactData> = { kind: Kind; data: FactData[Kind]; on: CivilDate; territoryId: number; organisationId: string | null; personId: string | null }

/** Appointments, schools that joined, curators attached: what the commands of people and years record. */
export function* peopleFacts({ id: regionId, schools, curators }: MadeRegion, people: readonly MadePerson[], { programmeId, year, commandId }: Era): Iterable<CopiedValue[]> {
  const [appointedOn, joinedOn] = [`${year}-01-09`, `${year}-01-12`]
  const row = ({ kind, data, on, territoryId, organisationId, personId }: Said): CopiedValue[] =>
    [regionId, kind, on, `${on}T08:00:00Z`, localAdministrator.id, null, territoryId, organisationId, personId, programmeId, null, null, null, JSON.stringify(data), commandId]
  for (const person of people) yield row({ ...appointed(person, appointedOn), on: appointedOn, territoryId: person.territoryId, organisationId: person.organisationId, personId: person.id })
  for (const school of schools) {
    const [at, document, curator] = [{ on: joinedOn, territoryId: school.territoryId, organisationId: school.id }, { number: '2-К', date: joinedOn }, curators[school.curator]]
    yield row({ ...at, kind: 'school.joined', data: { document }, personId: null })
    if (curator) yield row({ ...at, kind: 'curator.attached', data: { attachmentId: school.attachmentId, appointmentId: curator.appointmentId, document }, personId: curator.id })
  }
}

function appointed({ appointmentId, role }: MadePerson, on: CivilDate): Pick<Said, 'kind' | 'data'> {
  const document = { number: '1-К', date: on }
  if (role === 'regional-coordinator' || role === 'municipal-coordinator') return { kind: 'coordinator.appointed', data: { appointmentId, role, document } }
  if (role === 'curator') return { kind: 'curator.appointed', data: { appointmentId, document } }
  return { kind: 'appointment.made', data: { appointmentId, role, document } }
}

/** The facts of assignments, those of each in their order. */
export function* workFacts(worked: Iterable<WorkedAssignment>, regionId: number, roadmapId: string, { programmeId, commandId }: Era): Iterable<CopiedValue[]> {
  for (const { id, slot, seat: { holder }, facts } of worked) {
    for (const [at, { fact, personId, appointmentId }] of facts.entries()) {
      yield [
        regionId, fact.kind, fact.occurredOn, `${fact.occurredOn}T${at === 0 ? '09' : '15'}:00:00Z`, personId, appointmentId, holder.territoryId, holder.organisationId, holder.personId,
        programmeId, roadmapId, slot.activityId, id, JSON.stringify(fact.data), commandId,
      ]
    }
  }
}
