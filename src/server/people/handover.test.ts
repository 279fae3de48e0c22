import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callsOf, type Calls } from '../../../tests/support/calls.ts'
import { signIn, type SignedIn } from '../../../tests/support/sign-in.ts'
import { smallRegion, type SmallRegion } from '../../../tests/support/small-region.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { HandoverMove } from '../../contract/appointments.ts'
import type { Database } from '../db/database.ts'

let server: TestServer
let database: Database
let region: SmallRegion
let coordinator: Calls
let programmeId: string
beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  database = server.database.open()
  region = await smallRegion(database.db)
  coordinator = await callsOf(server, signIn(database.db, 'regional-coordinator', { territoryId: region.regionId }))
  programmeId = await makeProgramme()
})
afterAll(() => server.close())

let leaver: SignedIn
let successor: SignedIn
beforeEach(async () => {
  leaver = await signIn(database.db, 'curator', { territoryId: region.regionId, name: 'Уходящих Анна' })
  successor = await signIn(database.db, 'school-head', { organisationId: region.farSchoolId, name: 'Преемников Пётр' })
})

const document = { number: '7', date: '2022-03-20' }
const handOver = (by: Calls, appointments: string[], part: Record<string, unknown> = {}) =>
  by.post<{ appointments: number; schools: number; assignments: number; code: string }>(`/api/people/${leaver.personId}/handover`, { successorId: successor.personId, lastDay: '2022-03-31', document, appointments, ...part })

describe('a handover', () => {
  it('shows first what moves, then moves it all in one step: duties, schools, work at hand', async () => {
    await attach(region.schoolId, region.farSchoolId)
    const expertise = await alsoAppointed('expert')
    const assignmentId = await delegatedTo(leaver.personId)
    const { body: { moves } } = await coordinator.get<{ moves: HandoverMove[] }>(`/api/people/${leaver.personId}/handover?successor=${successor.personId}&lastDay=2022-03-31`)
    expect(moves.map(({ role, successor: next, schools, assignments, obstacle }) => [role, next, schools.map((school) => school.moves), assignments, obstacle])).toEqual([
      ['curator', { takes: 'new', startsOn: '2022-04-01', endsOn: null }, [true, false], 1, null],
      ['expert', { takes: 'new', startsOn: '2022-04-01', endsOn: null }, [], 0, null],
    ])

    expect(await handOver(coordinator, [leaver.appointmentId, expertise])).toMatchObject({ status: 200, body: { appointments: 2, schools: 1, assignments: 1 } })

    const held = await database.db.selectFrom('appointment').select(['person_id', 'role', 'starts_on', 'ends_on', 'document_number']).where('person_id', 'in', [leaver.personId, successor.personId]).orderBy('role').orderBy('starts_on').execute()
    expect(held.map(({ person_id, role, starts_on, ends_on }) => [person_id === leaver.personId ? 'leaver' : 'successor', role, starts_on, ends_on])).toEqual([
      ['leaver', 'curator', '2020-01-01', '2022-03-31'], ['successor', 'curator', '2022-04-01', null],
      ['leaver', 'expert', '2021-01-01', '2022-03-31'], ['successor', 'expert', '2022-04-01', null],
      ['successor', 'school-head', '2020-01-01', null],
    ])
    const schools = await database.db.selectFrom('attachment as h').innerJoin('appointment as a', 'a.id', 'h.appointment_id').select(['a.person_id', 'h.organisation_id', 'h.starts_on', 'h.ends_on'])
      .where('a.person_id', 'in', [leaver.personId, successor.personId]).orderBy('h.starts_on').orderBy('h.organisation_id').execute()
    expect(schools.filter(({ person_id }) => person_id === successor.personId)).toEqual([{ person_id: successor.personId, organisation_id: region.schoolId, starts_on: '2022-04-01', ends_on: null }])
    expect(schools.filter(({ person_id }) => person_id === leaver.personId).map(({ ends_on }) => ends_on)).toEqual(['2022-03-31', '2022-03-31'])
    const work = await database.db.selectFrom('assignment').select(['delegate_id', 'version']).where('region_id', '=', region.regionId).where('id', '=', assignmentId).executeTakeFirst()
    expect(work).toEqual({ delegate_id: successor.personId, version: 2 })

    const entries = await database.db.selectFrom('journal_entry').select(['action', 'subject_id']).where('region_id', '=', region.regionId).where('action', '=', 'appointment.handover').orderBy('id').execute()
    expect(entries.slice(-2).map(({ subject_id }) => subject_id)).toEqual([leaver.appointmentId, expertise])
    const facts = await database.db.selectFrom('fact').select('kind').where('region_id', '=', region.regionId).where('subject_person_id', 'in', [leaver.personId, successor.personId]).orderBy('id').execute()
    expect(facts.map(({ kind }) => kind)).toEqual([
      'appointment.ended', 'curator.appointed', 'curator.detached', 'curator.detached', 'curator.attached', 'assignment.delegated', 'appointment.ended', 'appointment.made',
    ])
    expect((await server.app.verify()).faults).toEqual([])
  })

  it('counts at once: the one who has left may no more, from the day after', async () => {
    const school = await callsOf(server, signIn(database.db, 'school-team', { organisationId: region.schoolId }))
    await attach(region.schoolId)
    const before = await callsOf(server, Promise.resolve(leaver))
    expect((await before.get(`/api/people/${school.personId}`)).status).toBe(200)
    expect((await handOver(coordinator, [leaver.appointmentId], { lastDay: '2022-02-28' })).status).toBe(200)
    expect((await before.get(`/api/people/${school.personId}`)).status).toBe(404)
    const made = await database.db.selectFrom('appointment').select('id').where('person_id', '=', successor.personId).where('role', '=', 'curator').executeTakeFirstOrThrow()
    await database.db.updateTable('session').set({ appointment_id: made.id }).where('person_id', '=', successor.personId).execute()
    const after = await callsOf(server, Promise.resolve(successor))
    expect((await after.get(`/api/people/${school.personId}`)).status).toBe(200)
  })

  it('may take only some of the duties', async () => {
    const expertise = await alsoAppointed('expert')
    expect((await handOver(coordinator, [expertise])).body).toMatchObject({ appointments: 1 })
    expect(await database.db.selectFrom('appointment').select('ends_on').where('id', '=', leaver.appointmentId).executeTakeFirst()).toEqual({ ends_on: null })
  })

  it('is done once, whoever else does it at the same moment, and wholly or not at all', async () => {
    const expertise = await alsoAppointed('expert')
    const both = await Promise.all([1, 2].map(() => handOver(coordinator, [leaver.appointmentId, expertise])))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)[0]).toBe(200)
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    const made = await database.db.selectFrom('appointment').select('role').where('person_id', '=', successor.personId).where('starts_on', '=', '2022-04-01').execute()
    expect(made.map(({ role }) => role).toSorted()).toEqual(['curator', 'expert'])
  })

  it('is refused to oneself, by one who could not have appointed, and of what is not held', async () => {
    const municipal = await callsOf(server, signIn(database.db, 'municipal-coordinator', { territoryId: region.otherMunicipalityId }))
    expect(await handOver(coordinator, [leaver.appointmentId], { successorId: leaver.personId })).toMatchObject({ status: 400, body: { code: 'handover.to-oneself' } })
    expect(await handOver(coordinator, [successor.appointmentId])).toMatchObject({ status: 422, body: { code: 'handover.not-standing' } })
    expect((await handOver(municipal, [leaver.appointmentId])).status).toBe(404)
    await attach(region.farSchoolId)
    expect((await handOver(municipal, [leaver.appointmentId])).status).toBe(403)
  })
})

async function makeProgramme(): Promise<string> {
  const [initiative, id] = [randomUUID(), randomUUID()]
  await database.db.insertInto('initiative').values({ id: initiative, name: initiative }).execute()
  await database.db.insertInto('programme').values({ id, initiative_id: initiative, year: 2022, state: 'running', catalogue: '2022', previous_id: null }).execute()
  return id
}

async function attach(...schools: string[]): Promise<void> {
  await database.db.insertInto('attachment').values(schools.map((organisationId) => ({
    id: randomUUID(), region_id: region.regionId, programme_id: programmeId, appointment_id: leaver.appointmentId, organisation_id: organisationId, starts_on: '2022-01-01', ends_on: null,
  }))).execute()
}

async function alsoAppointed(role: 'expert'): Promise<string> {
  const id = randomUUID()
  await database.db.insertInto('appointment').values({
    id, person_id: leaver.personId, role, territory_id: region.regionId, region_id: region.regionId, organisation_id: null, programme_id: null,
    starts_on: '2021-01-01', ends_on: null, document_number: null, document_date: null, substitutes_id: null,
  }).execute()
  return id
}

async function delegatedTo(personId: string): Promise<string> {
  const id = randomUUID()
  await database.db.insertInto('assignment').values({
    region_id: region.regionId, id, roadmap_id: randomUUID(), revision_id: randomUUID(), activity_id: randomUUID(), binding: 0, process: 'evidence', step: 'give', duty: 'do',
    starts_on: null, planned_due_on: null, due_on: null, holder_role: 'curator', territory_id: region.municipalityId, organisation_id: region.schoolId, holder_person_id: null,
    delegate_id: personId, zone: 'Europe/Moscow', state: 'open', done_on: null, asked_until: null,
  }).execute()
  return id
}
