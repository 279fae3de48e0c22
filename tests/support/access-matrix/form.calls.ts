import { randomUUID } from 'node:crypto'
import { localAdministrator } from '../../../src/domain/people/person.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import { outcomeOf, type AccessCall, type AccessCalls, type MatrixWorld, type Outcome, type Target } from './access-call.ts'
import { seatsOf } from './seats-of.ts'

/** An open form of the whole country that asks one seat at the place. */
async function responseAt({ db, region }: MatrixWorld, { territoryId, organisationId }: Target, role: Role): Promise<string> {
  const { region_id: regionId } = await db.selectFrom('territory').select('region_id').where('id', '=', territoryId).executeTakeFirstOrThrow()
  const [formId, id, now] = [randomUUID(), randomUUID(), new Date()]
  await db.insertInto('data_form').values({
    id: formId, region_id: 0, territory_id: region.countryId, programme_id: null, roadmap_id: null, activity_id: null, title: 'Сведения', purpose: '', definition: '{"fields":[],"checks":[]}', population: 'schools',
    opens_on: null, due_on: null, state: 'open', created_by: localAdministrator.id, created_at: now, changed_at: now,
  }).execute()
  await db.insertInto('form_response').values({
    region_id: regionId ?? 0, id, form_id: formId, territory_id: territoryId, organisation_id: organisationId, holder_role: role, holder_person_id: null, state: 'empty', answers: null, draft: null,
    filled_on: null, filled_by: null, return_reason: null, changed_at: null,
  }).execute()
  return `/api/forms/${formId}/responses/${regionId ?? 0}/${id}`
}

/** Open where it is open for one of the seats at the place. */
function call(what: (by: Parameters<AccessCall['try']>[1], at: string) => Promise<{ status: number }>): AccessCall {
  return {
    at: 'either',
    try: async (world, by, target): Promise<Outcome> => {
      for (const role of await seatsOf(world, target)) {
        if (outcomeOf(await what(by, await responseAt(world, target, role))) === 'let-through') return 'let-through'
      }
      return 'refused'
    },
  }
}

export const formCalls: AccessCalls = {
  'form.read': call((by, at) => by.get(at)),
  'form.fill': call((by, at) => by.post(`${at}/draft`, { version: 1, answers: {} })),
  'form.manage': { at: 'territory', try: async (_, by, { territoryId }) => outcomeOf(await by.post('/api/forms', { formId: randomUUID(), territoryId, title: 'Сведения', from: null, binding: null })) },
}
