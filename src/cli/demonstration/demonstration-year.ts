import type { ProgrammeReply } from '../../contract/programmes.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { App } from '../../server/app.ts'
import { ask } from '../app-calls.ts'
import { curatorAppointments } from './demonstration-people.ts'
import type { DemonstrationPlaces } from './demonstration-places.ts'
import { idOf } from './demonstration-id.ts'

const programmeId = idOf('programme')

/** The programme year, running, with its schools in it. */
export async function openYear(app: App, { schools }: DemonstrationPlaces, { year, since }: { year: number; since: CivilDate }): Promise<string> {
  await ask(app, 'POST', '/api/programmes', { programmeId, initiative: '500+', year, catalogue: `${year}-1`, curatorLimit: 3, avoidsOwnMunicipality: false }, idOf('open year'))
  const { state, version } = await ask<ProgrammeReply>(app, 'GET', `/api/programmes/${programmeId}`)
  if (state === 'preparing') await ask(app, 'POST', `/api/programmes/${programmeId}/start`, { version }, idOf('start year'))
  await ask(app, 'POST', `/api/programmes/${programmeId}/schools/join`, { organisationIds: schools, on: since, document: { number: '2-П', date: since } }, idOf('join schools'))
  return programmeId
}

/** Each curator takes as many schools as the other. */
export async function attachCurators(app: App, { regionId, schools }: DemonstrationPlaces, since: CivilDate): Promise<void> {
  const pairs = schools.flatMap((organisationId, index) => {
    const appointmentId = curatorAppointments[index % curatorAppointments.length]
    return appointmentId === undefined ? [] : [{ organisationId, appointmentId }]
  })
  await ask(app, 'POST', `/api/programmes/${programmeId}/attachments`, { regionId, pairs, document: { number: '3-П', date: since }, startsOn: since, reason: null }, idOf('attach curators'))
}
