import type { NewAppointment } from '../../../contract/appointments.ts'
import { wantedPlace } from '../../../domain/appointments/fitting-seat.ts'
import type { Role } from '../../../domain/access/role.ts'
import type { Choice } from '../../kit/parts/SearchSelect.tsx'

/** An appointment as it is being typed. */
export type AppointmentDraft = { role: Role | null; territory: number | null; organisation: Choice | null } & TermDraft & DocumentDraft

export type TermDraft = { startsOn: string; endsOn: string }
export type DocumentDraft = { number: string; date: string }

export type DraftFault = 'role' | 'place' | 'startsOn' | 'endsOn'

export function emptyDraft(today: string): AppointmentDraft {
  return { role: null, territory: null, organisation: null, startsOn: today, endsOn: '', number: '', date: '' }
}

/** What is still missing, or makes no sense; empty where the draft can be sent. */
export function faultsOf({ role, territory, organisation, startsOn, endsOn }: AppointmentDraft): DraftFault[] {
  const place = role === null ? null : wantedPlace(role)
  const isPlaced = place === 'country' || (place === 'school' || place === 'body' ? organisation !== null : territory !== null)
  return [
    ...(role === null ? ['role' as const] : []),
    ...(role !== null && !isPlaced ? ['place' as const] : []),
    ...(startsOn === '' ? ['startsOn' as const] : []),
    ...(endsOn !== '' && endsOn < startsOn ? ['endsOn' as const] : []),
  ]
}

/** The draft as the server takes it; null while something is missing. */
export function appointmentOf(draft: AppointmentDraft, { id, countryId }: { id: string; countryId: number | null }): NewAppointment | null {
  const { role, territory, organisation, startsOn, endsOn } = draft
  if (role === null || faultsOf(draft).length > 0) return null
  const place = wantedPlace(role)
  const isOfOrganisation = place === 'school' || place === 'body'
  return {
    id, role, programmeId: null, startsOn, endsOn: endsOn === '' ? null : endsOn, document: documentOf(draft),
    territoryId: isOfOrganisation ? null : place === 'country' ? countryId : territory, organisationId: isOfOrganisation ? organisation?.value ?? null : null,
  }
}

export function documentOf({ number, date }: DocumentDraft): NewAppointment['document'] {
  return { number: number.trim() === '' ? null : number.trim(), date: date === '' ? null : date }
}
