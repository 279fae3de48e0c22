import { randomUUID } from 'node:crypto'
import { localAdministrator } from '../../../src/domain/people/person.ts'
import { aProgrammeYear } from '../programme-year.ts'
import { signIn } from '../sign-in.ts'
import { outcomeOf, type AccessCalls, type MatrixWorld, type Target } from './access-call.ts'

const document = { number: '1', date: '2022-01-10' }

/** Somebody put forward at the territory, waiting for a decision. */
async function nominationAt({ db }: MatrixWorld, programmeId: string, { territoryId }: Target): Promise<string> {
  const { personId } = await signIn(db, 'expert', { territoryId })
  const { region_id: region } = await db.selectFrom('territory').select('region_id').where('id', '=', territoryId).executeTakeFirstOrThrow()
  const id = randomUUID()
  await db.insertInto('nomination').values({
    id, programme_id: programmeId, region_id: region ?? 0, territory_id: territoryId, role: 'curator', person_id: personId, organisation_id: null, state: 'nominated', reason: null,
    nominated_on: '2022-01-10', nominated_by: localAdministrator.id, decided_on: null, decided_by: null, appointment_id: null,
  }).execute()
  return id
}

async function takingPart({ db }: MatrixWorld, programmeId: string, { territoryId, organisationId }: Target): Promise<void> {
  const { region_id: region } = await db.selectFrom('territory').select('region_id').where('id', '=', territoryId).executeTakeFirstOrThrow()
  await db.insertInto('programme_school').values({ programme_id: programmeId, organisation_id: organisationId ?? '', region_id: region ?? 0, territory_id: territoryId, joined_on: '2022-01-10' }).execute()
}

export const programmeCalls: AccessCalls = {
  'programme.read': { at: 'country', try: async ({ db }, by) => outcomeOf(await by.get(`/api/programmes/${await aProgrammeYear(db)}`)) },
  'programme.manage': { at: 'country', try: async ({ db }, by) => outcomeOf(await by.post(`/api/programmes/${await aProgrammeYear(db, { state: 'preparing' })}/start`, { version: 1 })) },
  'programme.frame': {
    at: 'territory',
    try: async ({ db }, by, { territoryId }) => outcomeOf(await by.post(`/api/programmes/${await aProgrammeYear(db)}/leads`, { regionId: territoryId, milestone: 'stage-1', delayDays: 0, leadDays: 1 })),
  },
  'programme.schools': {
    at: 'organisation',
    try: async ({ db }, by, { organisationId }) => outcomeOf(await by.post(`/api/programmes/${await aProgrammeYear(db)}/schools/join`, { organisationIds: [organisationId], on: '2022-01-10', document })),
  },
  'programme.nominate': {
    at: 'territory',
    try: async ({ db }, by, { territoryId }) => outcomeOf(await by.post(`/api/programmes/${await aProgrammeYear(db)}/nominations`, {
      role: 'curator', territoryId, organisationId: null, person: { name: 'Выдвинутый Человек', email: null, phone: null, hasPhoneConsent: false },
    })),
  },
  'programme.approve': {
    at: 'territory',
    try: async (world, by, target) => {
      const programmeId = await aProgrammeYear(world.db)
      const id = await nominationAt(world, programmeId, target)
      return outcomeOf(await by.post(`/api/programmes/${programmeId}/nominations/decide`, { nominations: [{ id, version: 1 }], decision: 'approved', reason: null }))
    },
  },
  'programme.attach': {
    at: 'territory', try: async ({ db }, by, { territoryId }) => outcomeOf(await by.get(`/api/programmes/${await aProgrammeYear(db)}/attachments?region=${territoryId}`)),
  },
  'programme.extend': {
    at: 'organisation',
    try: async (world, by, target) => {
      const programmeId = await aProgrammeYear(world.db)
      await takingPart(world, programmeId, target)
      return outcomeOf(await by.post(`/api/programmes/${programmeId}/extensions`, {
        of: { kind: 'milestone', milestone: 'report' }, subject: { organisationId: target.organisationId }, until: '2022-12-31', reason: 'Болезнь директора', document,
      }))
    },
  },
}
