import { randomUUID } from 'node:crypto'
import type { VisitState } from '../../../src/domain/visits/visit.ts'
import { aProgrammeYear } from '../programme-year.ts'
import { signIn } from '../sign-in.ts'
import { outcomeOf, type AccessCalls, type MatrixWorld, type Target } from './access-call.ts'

async function regionOf({ db }: MatrixWorld, { territoryId }: Target): Promise<number> {
  const { region_id: region } = await db.selectFrom('territory').select('region_id').where('id', '=', territoryId).executeTakeFirstOrThrow()
  return region ?? 0
}

/** A visit of the school, in a state, proposed by nobody of those who try. */
async function visitAt(world: MatrixWorld, target: Target, state: VisitState): Promise<string> {
  const { db } = world
  const [id, regionId, organisationId] = [randomUUID(), await regionOf(world, target), target.organisationId ?? '']
  const { appointmentId, personId } = await signIn(db, 'curator', { territoryId: regionId })
  await db.insertInto('visit').values({
    region_id: regionId, id, programme_id: await aProgrammeYear(db), organisation_id: organisationId, territory_id: target.territoryId, appointment_id: appointmentId, curator_id: personId, type: 'first', state, day: '2022-03-01', time: null,
    proposed_by: 'curator', note: null, reason: null, held_on: null, check_list: null, answers: null, notes: null, protocol_text: null, protocol_hash: null, changed_at: new Date(),
  }).execute()
  return `/api/visits/${regionId}/${id}`
}

async function workAt(world: MatrixWorld, target: Target): Promise<string> {
  const programmeId = await aProgrammeYear(world.db)
  await world.db.insertInto('programme_school').values({ programme_id: programmeId, organisation_id: target.organisationId ?? '', region_id: await regionOf(world, target), territory_id: target.territoryId, joined_on: '2022-01-10' }).execute()
  return `/api/programmes/${programmeId}/risk-work/${target.organisationId ?? ''}`
}

export const visitCalls: AccessCalls = {
  'visit.read': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.get(await visitAt(world, target, 'proposed'))) },
  'visit.arrange': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await visitAt(world, target, 'proposed')}/cancel`, { version: 1, reason: 'Карантин' })) },
  'visit.hold': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await visitAt(world, target, 'agreed')}/protocol`, { version: 1, heldOn: '2022-03-01', answers: {}, notes: '', photos: [] })) },
  'visit.sign': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await visitAt(world, target, 'held')}/sign`, { version: 1, hash: '0'.repeat(64), signatureFileId: null })) },
  'risk-work.read': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.get(await workAt(world, target))) },
  'risk-work.verify': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await workAt(world, target)}/verify`, { version: 0, verdicts: [{ factor: 'low-equipment', verdict: 'confirmed', reason: null }] })) },
  'risk-work.fill': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await workAt(world, target)}/diagnosis`, { version: 0, factors: [] })) },
  'risk-work.decide': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await workAt(world, target)}/confirm`, { version: 0 })) },
}
