import { randomUUID } from 'node:crypto'
import { commandIdHeader } from '../../../src/contract/endpoint.ts'
import { localAdministrator } from '../../../src/domain/people/person.ts'
import { outcomeOf, type AccessCalls, type MatrixWorld, type Target } from './access-call.ts'

/** A file that somebody else has brought, of the place. */
async function fileAt({ db }: MatrixWorld, { territoryId, organisationId }: Target): Promise<string> {
  const { region_id: region } = await db.selectFrom('territory').select('region_id').where('id', '=', territoryId).executeTakeFirstOrThrow()
  const [id, hash] = [randomUUID(), randomUUID().replaceAll('-', '').repeat(2)]
  await db.insertInto('stored_file').values({ hash, size: '4', created_at: new Date() }).execute()
  await db.insertInto('file').values({
    region_id: region ?? 0, id, hash, name: 'справка.pdf', media_type: 'application/pdf', size: '4', territory_id: territoryId, organisation_id: organisationId, person_id: localAdministrator.id, at: new Date(), is_attached: true,
  }).execute()
  return id
}

export const fileCalls: AccessCalls = {
  'file.read': { at: 'either', try: async (world, by, target) => outcomeOf(await by.get(`/api/files/${await fileAt(world, target)}`)) },
  'file.add': {
    at: 'either',
    try: async ({ server }, { cookie }, { territoryId, organisationId }) => {
      const body = new FormData()
      body.append('file', new Blob(['%PDF-1.4\n']), 'справка.pdf')
      const of = organisationId === null ? `territory=${territoryId}` : `organisation=${organisationId}`
      const answer = await fetch(`${server.url}/api/files?${of}`, { method: 'POST', body, headers: { cookie, [commandIdHeader]: randomUUID() } })
      await answer.arrayBuffer()
      return outcomeOf(answer)
    },
  },
}
