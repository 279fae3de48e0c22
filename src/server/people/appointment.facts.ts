import type { Role } from '../../domain/access/role.ts'
import type { Appointment } from '../../domain/appointments/appointment.ts'
import type { FactRecord } from '../kernel/fact-record.ts'

type Made = Omit<Appointment, 'version'>

/** Everybody who is appointed is a fact; plans ask for coordinators by themselves. */
export function appointedFact(made: Made): FactRecord {
  return { ...placeOf(made), kind: isCoordinator(made.role) ? 'coordinator.appointed' : 'appointment.made', data: { appointmentId: made.id, role: made.role } }
}

export function endedFact(ended: Made, endsOn: string): FactRecord {
  return { ...placeOf(ended), kind: 'appointment.ended', data: { appointmentId: ended.id, role: ended.role, endsOn } }
}

function placeOf({ regionId, territoryId, organisationId, personId, programmeId }: Made): Omit<FactRecord, 'kind' | 'data'> {
  return { regionId, territoryId, organisationId, subjectPersonId: personId, programmeId }
}

function isCoordinator(role: Role): boolean {
  return role === 'regional-coordinator' || role === 'municipal-coordinator'
}
