import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { CopyRows } from '../kernel/bulk-connection.ts'
import type { MadePerson, MadeRegion } from './made-region.ts'

export type Era = { programmeId: string; year: number; now: Date; passwordHash: string; commandId: string }

/** People with their appointments and logins. */
export async function copyPeople(copy: CopyRows, people: readonly MadePerson[], regionId: number, { programmeId, year, now, passwordHash }: Era): Promise<void> {
  const since: CivilDate = `${year}-01-09`
  await copy('person', ['id', 'name'], people.map(({ id, name }) => [id, name]))
  await copy('appointment', ['id', 'person_id', 'role', 'territory_id', 'region_id', 'organisation_id', 'programme_id', 'starts_on', 'document_number', 'document_date'],
    people.map((one) => [one.appointmentId, one.id, one.role, one.territoryId, regionId, one.organisationId, one.role === 'administrator' ? null : programmeId, since, '1-К', since]))
  await copy('login', ['person_id', 'name', 'password_hash', 'password_changed_at', 'created_at'], people.map(({ id, login }) => [id, login, passwordHash, now.toISOString(), now.toISOString()]))
}

/** Organisations, and their part in the year. */
export async function copyOrganisations(copy: CopyRows, { id: regionId, zone, bodies, schools }: MadeRegion, { programmeId, year }: Era): Promise<void> {
  const joined: CivilDate = `${year}-01-12`
  await copy('organisation', ['id', 'territory_id', 'region_id', 'kind', 'name', 'short_name', 'oko_login', 'zone'],
    [...bodies, ...schools].map((one) => [one.id, one.territoryId, regionId, one.kind, one.name, one.shortName, one.login, zone]))
  await copy('programme_school', ['programme_id', 'organisation_id', 'region_id', 'territory_id', 'joined_on', 'document_number', 'document_date'],
    schools.map((school) => [programmeId, school.id, regionId, school.territoryId, joined, '2-К', joined]))
}

/** Curators at their schools. */
export async function copyAttachments(copy: CopyRows, { id: regionId, schools, curators }: MadeRegion, { programmeId, year }: Era): Promise<void> {
  const joined: CivilDate = `${year}-01-12`
  await copy('attachment', ['id', 'region_id', 'programme_id', 'appointment_id', 'organisation_id', 'starts_on', 'document_number', 'document_date'],
    schools.flatMap((school) => {
      const curator = curators[school.curator]
      return curator ? [[school.attachmentId, regionId, programmeId, curator.appointmentId, school.id, joined, '2-К', joined]] : []
    }))
}

export function peopleOf({ authority, coordinator, operator, municipalities, bodies, curators, schools }: MadeRegion): MadePerson[] {
  return [authority, coordinator, operator, ...municipalities.flatMap((one) => [one.coordinator, one.authority]), ...bodies.map(({ member }) => member), ...curators, ...schools.map(({ head }) => head)]
}
