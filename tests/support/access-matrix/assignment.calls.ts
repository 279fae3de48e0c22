import { randomUUID } from 'node:crypto'
import { localAdministrator } from '../../../src/domain/people/person.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import type { Decider } from '../../../src/domain/facts/fact-kind.ts'
import { outcomeOf, type AccessCall, type AccessCalls, type MatrixWorld, type Outcome, type Target } from './access-call.ts'
import { seatsOf } from './seats-of.ts'

async function assignmentAt({ db }: MatrixWorld, { territoryId, organisationId }: Target, { role, decider }: { role: Role; decider?: Decider }): Promise<string> {
  const { region_id } = await db.selectFrom('territory').select('region_id').where('id', '=', territoryId).executeTakeFirstOrThrow()
  const [regionId, id, roadmapId] = [region_id ?? 0, randomUUID(), randomUUID()]
  await db.insertInto('roadmap').values({ id: roadmapId, territory_id: territoryId, programme_id: null, created_at: new Date() }).execute()
  const revisionId = randomUUID()
  await db.insertInto('revision').values({ id: revisionId, roadmap_id: roadmapId, number: 1, state: 'draft', header: '{"sections":[]}', title: 'План', years: [2022], official_document_id: null, import_id: null, created_at: new Date(), changed_at: new Date(), approved_at: null }).execute()
  await db.insertInto('assignment').values({
    region_id: regionId, id, roadmap_id: roadmapId, revision_id: revisionId, activity_id: randomUUID(), binding: 0, process: 'evidence', step: 'carry-out', duty: 'organise', starts_on: null,
    planned_due_on: '2022-06-01', due_on: '2022-06-01', holder_role: role, territory_id: territoryId, organisation_id: organisationId, holder_person_id: null, delegate_id: null,
    zone: 'Europe/Moscow', state: decider === undefined ? 'open' : 'awaiting', done_on: null, asked_until: null, decider: decider ?? null,
  }).execute()
  if (decider !== undefined) {
    await db.insertInto('fact').values({
      region_id: regionId, kind: 'evidence.given', occurred_on: '2022-03-01', recorded_at: new Date(), person_id: localAdministrator.id, appointment_id: null, territory_id: territoryId, organisation_id: organisationId,
      subject_person_id: null, programme_id: null, roadmap_id: roadmapId, activity_id: null, assignment_id: id, corrects_id: null, data: JSON.stringify({ decider }), command_id: randomUUID(),
    }).execute()
  }
  return `/api/assignments/${regionId}/${id}`
}

/** An action on assignments is open where it is open for one of the seats; what one may not do to the own is open where it is for all. */
function call(what: (by: Parameters<AccessCall['try']>[1], at: string) => Promise<{ status: number }>, { deciders = [undefined], forAll = false }: { deciders?: readonly (Decider | undefined)[]; forAll?: boolean } = {}): AccessCall {
  return {
    at: 'either',
    try: async (world, by, target): Promise<Outcome> => {
      for (const role of await seatsOf(world, target)) {
        for (const decider of deciders) {
          const at = await assignmentAt(world, target, decider === undefined ? { role } : { role, decider })
          const outcome = outcomeOf(await what(by, at))
          if (outcome === (forAll ? 'refused' : 'let-through')) return outcome
        }
      }
      return forAll ? 'let-through' : 'refused'
    },
  }
}

export const assignmentCalls: AccessCalls = {
  'assignment.read': call((by, at) => by.get(at)),
  'assignment.comment': call((by, at) => by.post(`${at}/comments`, { commentId: randomUUID(), text: 'Вопрос' })),
  'assignment.act': call((by, at) => by.post(`${at}/evidence`, { version: 1, files: [], link: 'https://school.example/doc', document: { number: '1', date: '2022-02-01' }, note: null, stated: null })),
  'assignment.delegate': call((by, at) => by.post(`${at}/delegate`, { version: 1, personId: null })),
  'assignment.postpone': call((by, at) => by.post(`${at}/postponement`, { version: 1, until: '2022-07-01', reason: 'Ремонт' })),
  'assignment.decide': call((by, at) => by.post(`${at}/confirm`, { version: 1 }), { deciders: ['municipality', 'colleague'] }),
  'assignment.waive': call((by, at) => by.post(`${at}/waive`, { version: 1, reason: 'Не нужно' }), { forAll: true }),
  'dashboard.read': { at: 'territory', try: async (_, by, { territoryId }) => outcomeOf(await by.get(`/api/dashboards/${territoryId}`)) },
  'installation.manage': { at: 'country', try: async (_, by) => outcomeOf(await by.get('/api/backlog')) },
}
