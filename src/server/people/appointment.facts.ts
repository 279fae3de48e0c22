import type { Appointment, AppointingDocument } from '../../domain/appointments/appointment.ts'
import type { FactData, FactDocument } from '../../domain/facts/fact-kind.ts'
import type { FactRecord } from '../kernel/fact-record.ts'

type Made = Omit<Appointment, 'version'>
type Where = Omit<FactRecord, 'kind' | 'data'>

/** Everybody who is appointed is a fact; plans ask for coordinators and curators by themselves. */
export function appointedFact(made: Made): FactRecord {
  const { id: appointmentId, role } = made
  const document = factDocument(made.document)
  if (role === 'regional-coordinator' || role === 'municipal-coordinator') return { ...placeOf(made), ...said('coordinator.appointed', { appointmentId, role, document }) }
  if (role === 'curator') return { ...placeOf(made), ...said('curator.appointed', { appointmentId, document }) }
  return { ...placeOf(made), ...said('appointment.made', { appointmentId, role, document }) }
}

export function endedFact(ended: Made, endsOn: string): FactRecord {
  return { ...placeOf(ended), ...said('appointment.ended', { appointmentId: ended.id, role: ended.role, endsOn }) }
}

/** A curator at a school, by that appointment; the row stands at the school. */
export function attachedFact(of: Made, { attachmentId, organisationId, programmeId }: { attachmentId: string; organisationId: string; programmeId: string }): FactRecord {
  return { ...placeOf(of), organisationId, programmeId, ...said('curator.attached', { attachmentId, appointmentId: of.id, document: factDocument(of.document) }) }
}

export function detachedFact(of: Made, { attachmentId, organisationId, programmeId, reason }: { attachmentId: string; organisationId: string; programmeId: string; reason: string }): FactRecord {
  return { ...placeOf(of), organisationId, programmeId, ...said('curator.detached', { attachmentId, appointmentId: of.id, reason }) }
}

/** The document of a fact has both a number and a date, or is none. */
function factDocument({ number, date }: AppointingDocument): FactDocument | null {
  return number === null || date === null ? null : { number, date }
}

function said<Kind extends keyof FactData>(kind: Kind, data: FactData[Kind]): { kind: Kind; data: FactData[Kind] } {
  return { kind, data }
}

function placeOf({ regionId, territoryId, organisationId, personId, programmeId }: Made): Where {
  return { regionId, territoryId, organisationId, subjectPersonId: personId, programmeId }
}
